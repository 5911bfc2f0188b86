import { expect, test } from './test.ts'
import { say } from './world/words.ts'

test('the whole desk by keyboard', async ({ page, cockpit, join }) => {
  const [ada, zoe] = [await join(), await join()]
  const word = `tastiera${ada.username}`
  await ada.post(`@aurora_aiuta la rete va piano, prima. ${word}`)
  await zoe.post(`@aurora_aiuta la rete va piano, seconda. ${word}`)
  await page.goto('/inbox')

  await test.step('/ searches', async () => {
    await expect(cockpit.list.getByRole('option').first()).toBeVisible()
    await page.keyboard.press('/')
    await expect(cockpit.search).toBeFocused()
    await page.keyboard.type(word)
    await expect(cockpit.list.getByRole('option')).toHaveCount(2)
    await page.keyboard.press('Escape')
    await expect(cockpit.search).not.toBeFocused()
  })

  await test.step('j and k go down and up', async () => {
    const selected = cockpit.list.getByRole('option', { selected: true })
    await page.keyboard.press('j')
    await expect(selected).toContainText('prima')
    await page.keyboard.press('j')
    await expect(selected).toContainText('seconda')
    await expect(cockpit.bubble('seconda')).toBeVisible()
    await page.keyboard.press('k')
    await expect(selected).toContainText('prima')
    await expect(cockpit.bubble('prima')).toBeVisible()
  })

  await test.step('r, d and n go to the composer in their mode, Escape leaves it', async () => {
    for (const [key, mode] of [
      ['r', 'public'],
      ['d', 'direct'],
      ['n', 'note'],
    ] as const) {
      await page.keyboard.press(key)
      await expect(cockpit.field(mode)).toBeFocused()
      await page.keyboard.press('Escape')
      await expect(cockpit.field(mode)).not.toBeFocused()
    }
  })

  await test.step('letters typed into a field are letters', async () => {
    await page.keyboard.press('n')
    await expect(cockpit.field('note')).toBeFocused()
    await page.keyboard.type('jke?/')
    await expect(cockpit.field('note')).toHaveValue('jke?/')
    await page.keyboard.press('Control+Enter')
    await expect(cockpit.bubble('jke?/')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(cockpit.field('note')).not.toBeFocused()
  })

  await test.step('e resolves, z takes it back', async () => {
    await page.keyboard.press('e')
    await expect(page.getByText(say('done.resolve'))).toBeVisible()
    await expect(cockpit.list.getByRole('option')).toHaveCount(1)
    await page.keyboard.press('z')
    await expect(cockpit.list.getByRole('option')).toHaveCount(2)
    await expect(page.getByRole('button', { name: say('thread.resolve'), exact: true })).toBeVisible()
  })

  await test.step('Shift+E goes on to the next one, where z still takes it back', async () => {
    const rows = cockpit.list.getByRole('option')
    const [upper, lower] = (await rows.first().innerText()).includes('prima')
      ? (['prima', 'seconda'] as const)
      : (['seconda', 'prima'] as const)
    await rows.first().click()
    await expect(cockpit.bubble(upper)).toBeVisible()
    await page.keyboard.press('Shift+E')
    await expect(rows).toHaveCount(1)
    await expect(cockpit.bubble(lower)).toBeVisible()
    await expect(page.getByText(new RegExp(`^#\\d+: ${say('done.resolve')}$`))).toBeVisible()
    await page.keyboard.press('z')
    await expect(rows).toHaveCount(2)
    await expect(cockpit.bubble(lower)).toBeVisible()
  })

  await test.step('? lists the keys', async () => {
    await page.keyboard.press('?')
    const help = page.getByRole('dialog', { name: say('app.keys') })
    await expect(help).toContainText(say('actions.next'))
    await page.keyboard.press('Escape')
    await expect(help).toHaveCount(0)
  })

  await test.step('Ctrl+K finds an action by its name and runs it', async () => {
    await page.keyboard.press('Control+k')
    await expect(page.getByPlaceholder(say('actions.search'))).toBeFocused()
    await page.keyboard.type('accounts')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/accounts/)
  })

  await test.step('g i goes home', async () => {
    await expect(page.getByRole('heading', { name: say('accounts.title'), exact: true })).toBeVisible()
    await page.keyboard.press('g')
    await page.keyboard.press('i')
    await expect(page).toHaveURL(/\/inbox/)
  })
})
