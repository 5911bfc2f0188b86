import { expect, test } from './test.ts'
import { PEOPLE } from './world/people.ts'
import { getPlaces } from './world/places.ts'
import { say } from './world/words.ts'

test.use({ person: null })

/** Nothing here is clicked: from the door to the search, everything is a key. */
test('a morning of an agent, without the mouse', async ({ page, cockpit, join, expectedTroubles }) => {
  expectedTroubles.push(/401/)
  const [luca, zoe] = [await join(), await join()]
  const word = `mattina${luca.username}`
  await luca.post(`@aurora_aiuta il modem si spegne ogni notte, prima. ${word}`)
  await zoe.post(`@aurora_aiuta la fattura è doppia, seconda. ${word}`)
  const { keyboard } = page
  const selected = cockpit.list.getByRole('option', { selected: true })

  await test.step('in by the keys', async () => {
    await page.goto('/sign-in')
    await expect(page.getByLabel(say('signIn.email'))).toBeFocused()
    await keyboard.type(PEOPLE.sara.email)
    await keyboard.press('Tab')
    await keyboard.type(getPlaces().password)
    await keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: say('inbox.title'), exact: true })).toBeVisible()
    await expect(cockpit.list.getByRole('option').first()).toBeVisible()
  })

  await test.step('to the two who wait', async () => {
    await keyboard.press('/')
    await keyboard.type(word)
    await expect(cockpit.list.getByRole('option')).toHaveCount(2)
    await keyboard.press('Escape')
    await keyboard.press('j')
    await expect(cockpit.bubble('prima')).toBeVisible()
    await expect(cockpit.decision).toBeVisible()
  })

  await test.step('a fact is corrected, and taken back', async () => {
    const intent = cockpit.decision.getByRole('button', { name: /^Intent: / })
    const before = (await intent.getAttribute('data-value')) ?? ''
    await keyboard.press('w')
    await keyboard.press('4')
    await expect(intent).toHaveAttribute('data-value', 'purchase')
    await expect(page.getByRole('status').filter({ hasText: 'wants to buy' })).toBeVisible()
    await keyboard.press('z')
    await expect(intent).toHaveAttribute('data-value', before)
  })

  await test.step('a prepared answer goes, with a word of her own', async () => {
    await keyboard.press('r')
    await expect(cockpit.field('public')).toBeFocused()
    await keyboard.type('/restart')
    await expect(page.getByRole('option', { name: 'Restart the modem' })).toHaveAttribute(
      'aria-selected',
      'true',
    )
    await keyboard.press('Enter')
    await expect(cockpit.field('public')).toHaveValue(/riaccendilo/)
    await keyboard.type(` ${word}`)
    await keyboard.press('Control+Enter')
    await cockpit.expectSent('riaccendilo')
    await keyboard.press('Escape')
  })

  await test.step('a note for the colleagues', async () => {
    await keyboard.press('n')
    await expect(cockpit.field('note')).toBeFocused()
    await keyboard.type(`Se torna, sentire la rete. ${word}`)
    await keyboard.press('Control+Enter')
    await expect(cockpit.bubble('sentire la rete')).toBeVisible()
    await keyboard.press('Escape')
  })

  await test.step('later is a key, and so is the way back', async () => {
    await keyboard.press('j')
    await expect(selected).toContainText('seconda')
    await expect(cockpit.bubble('seconda')).toBeVisible()
    await keyboard.press('s')
    await expect(page.getByRole('textbox', { name: say('acts.pick.snooze') })).toBeFocused()
    await keyboard.press('Enter')
    await expect(page.getByText(say('done.snooze'), { exact: true })).toBeVisible()
    await keyboard.press('z')
    await expect(page.getByText(say('thread.undone'))).toBeVisible()
  })

  await test.step('accounting is asked', async () => {
    const sheet = page.getByRole('dialog')
    await expect(async () => {
      await keyboard.press('q')
      await expect(sheet).toBeVisible({ timeout: 1_000 })
    }).toPass()
    await expect(sheet.getByRole('textbox', { name: say('escalations.question') })).toBeFocused()
    await keyboard.type(`È doppia davvero? ${word}`)
    await keyboard.press('Control+Enter')
    const asked = page.getByRole('region', { name: say('escalations.strip') }).getByRole('listitem')
    await expect(asked).toContainText(say('escalations.stands', { department: 'Accounting', state: 'asked' }))
  })

  await test.step('what is done is found again by what was said', async () => {
    await keyboard.press('g')
    await keyboard.press('f')
    await expect(page.getByRole('combobox', { name: say('search.field') })).toBeFocused()
    await keyboard.type(word)
    await expect(page.getByRole('main')).toContainText(luca.name)
  })
})
