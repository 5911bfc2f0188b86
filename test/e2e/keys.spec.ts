import type { Page } from '@playwright/test'
import type { NotificationView } from '../../src/contract/notification.ts'
import { expect, test } from './test.ts'
import { askAs } from './world/colleague.ts'
import { PEOPLE } from './world/people.ts'
import { say } from './world/words.ts'

const focused = (page: Page) => page.locator(':focus')

test('a colleague is named in a note by the keyboard, and told of it', async ({ page, cockpit, join }) => {
  const customer = await join()
  await customer.post('@aurora_aiuta la fattura ha due voci uguali')
  await cockpit.openTicket(customer)
  const field = cockpit.field('note')

  await test.step('@ offers those who work here, and not me', async () => {
    await page.keyboard.press('n')
    await expect(field).toBeFocused()
    await page.keyboard.type('Ci guardi tu, @')
    const offered = page.getByRole('listbox', { name: say('mentions.colleagues') })
    await expect(offered.getByRole('option', { name: PEOPLE.marc.name })).toBeVisible()
    await expect(offered.getByRole('option', { name: PEOPLE.sara.name })).toHaveCount(0)
    await page.keyboard.type('marc d')
    await expect(offered.getByRole('option')).toHaveCount(1)
    await page.keyboard.press('Enter')
    await expect(offered).toHaveCount(0)
    await expect(field).toHaveValue(`Ci guardi tu, @${PEOPLE.marc.name} `)
    await expect(cockpit.composer).toContainText(say('mentions.told', { n: 1, names: PEOPLE.marc.name }))
  })

  await test.step('the name stands out in the note, and stands behind the bell of its owner', async () => {
    await page.keyboard.type('?')
    await page.keyboard.press('Control+Enter')
    await expect(cockpit.bubble('Ci guardi tu').locator('b')).toHaveText(`@${PEOPLE.marc.name}`)
    await expect(field).toBeFocused()
    const told = async () => {
      const { notifications } = (await askAs('marc', 'GET', '/api/notifications')) as {
        notifications: NotificationView[]
      }
      return notifications.find(({ ticketId }) => ticketId === cockpit.ticketId())
    }
    await expect.poll(async () => (await told())?.kinds).toEqual(['mentioned'])
    expect((await told())?.actorName).toBe(PEOPLE.sara.name)
  })
})

test('emoji by name and from the picker, at the cursor, without the mouse', async ({
  page,
  cockpit,
  join,
}) => {
  const customer = await join()
  await customer.post('@aurora_aiuta grazie di tutto')
  await cockpit.openTicket(customer)
  const field = cockpit.field('note')

  await page.keyboard.press('n')
  await expect(field).toBeFocused()
  await page.keyboard.type('Bene :thumbs')
  const offered = page.getByRole('listbox', { name: say('emoji.title') })
  await expect(offered.getByRole('option').first()).toContainText('👍')
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue('Bene 👍')
  await page.keyboard.press('Home')
  await page.keyboard.press('Escape')

  await page.keyboard.press(':')
  await expect(page.getByRole('combobox', { name: say('emoji.search') })).toBeFocused()
  await page.keyboard.type('red heart')
  await expect(offered.getByRole('option').first()).toHaveText('❤️')
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue('❤️Bene 👍')
  await expect(field).toBeFocused()
  await field.fill('')
})

test('the keys and the palette, with the focus never lost', async ({ page, context, cockpit, join }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const customer = await join()
  await customer.post('@aurora_aiuta il router lampeggia di rosso')
  await cockpit.openTicket(customer)
  await cockpit.list.focus()

  await test.step('. copies the link, and says so', async () => {
    await page.keyboard.press('.')
    await expect(page.getByText(say('done.linkCopied'))).toBeVisible()
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(
      new URL(`/inbox/${cockpit.ticketId()}`, page.url()).href,
    )
  })

  await test.step('o goes to the conversation', async () => {
    await page.keyboard.press('o')
    await expect(cockpit.stream).toBeFocused()
  })

  await test.step('? finds a key by what it does', async () => {
    await page.keyboard.press('?')
    const help = page.getByRole('dialog', { name: say('app.keys') })
    await expect(help.getByRole('searchbox', { name: say('keys.search') })).toBeFocused()
    await page.keyboard.type('link')
    await expect(help.locator('dl > div')).toHaveCount(1)
    await expect(help.locator('kbd')).toHaveText('.')
    await page.keyboard.press('Escape')
    await expect(help).toHaveCount(0)
    await expect(cockpit.stream).toBeFocused()
  })

  await test.step('Backspace leads from the question back to the palette', async () => {
    await page.keyboard.press('Control+k')
    await page.getByPlaceholder(say('actions.search')).fill('remind')
    await page.keyboard.press('Enter')
    const question = page.getByRole('dialog', { name: say('acts.pick.snooze') })
    await expect(question.getByRole('textbox', { name: say('acts.pick.snooze') })).toBeFocused()
    await page.keyboard.press('Backspace')
    await expect(question).toHaveCount(0)
    await expect(page.getByPlaceholder(say('actions.search'))).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.getByPlaceholder(say('actions.search'))).toHaveCount(0)
    await expect(focused(page)).toHaveCount(1)
  })

  await test.step('after an act the focus is where it was, or where the work goes on', async () => {
    await cockpit.list.focus()
    await page.keyboard.press('p')
    const question = page.getByRole('dialog', { name: say('acts.pick.priority') })
    await question.getByRole('option', { name: say('priority.low') }).click()
    await expect(page.getByText(say('done.prioritise'))).toBeVisible()
    await expect(cockpit.list).toBeFocused()
    await cockpit.send('note', 'Visto', say('composer.send.note'))
    await expect(cockpit.field('note')).toBeFocused()
    await page.keyboard.press('Escape')
    await cockpit.list.focus()
    await page.keyboard.press('e')
    await expect(page.getByText(say('done.resolve'))).toBeVisible()
    await expect(cockpit.list).toBeFocused()
  })
})
