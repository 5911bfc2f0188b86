import type { Locator, Page } from '@playwright/test'
import type { Cockpit } from './cockpit.ts'
import { expectAccessible } from './screens/expect-accessible.ts'
import { expect, test } from './test.ts'
import { PEOPLE } from './world/people.ts'
import { say } from './world/words.ts'

const BILL = '@aurora_aiuta nella fattura di ottobre ci sono due addebiti uguali'

/** The chip of one fact, whatever it says. */
const chip = (cockpit: Cockpit, fact: string): Locator =>
  cockpit.decision.getByRole('button', { name: new RegExp(`^${fact}: `) })

const menuOf = (page: Page, fact: string): Locator => page.getByRole('menu', { name: fact, exact: true })

test('two keys correct the intent, the decision follows, and z takes it back', async ({
  page,
  cockpit,
  join,
}) => {
  const customer = await join()
  await customer.post(BILL)
  await cockpit.openTicket(customer)
  const who = cockpit.decision.getByRole('button', { name: /^Who/ })
  const intent = chip(cockpit, 'Intent')
  await expect(who).toContainText('Billing')
  const before = (await intent.getAttribute('data-value')) ?? ''

  await page.keyboard.press('w')
  await page.keyboard.press('4')
  await expect(intent).toHaveAttribute('data-value', 'purchase')
  await expect(
    page.getByRole('status').filter({ hasText: 'Intent: wants to buy. Now: Answer · Sales' }),
  ).toBeVisible()
  await expect(who).toContainText('Sales')
  await expect(intent).toHaveAccessibleName(
    new RegExp(say('decision.correctedBy', { name: PEOPLE.sara.name })),
  )
  await expect(cockpit.stream).toContainText('Corrected: Intent: wants to buy')
  await expect(cockpit.customer).toContainText('Sales')

  await page.keyboard.press('z')
  await expect(intent).toHaveAttribute('data-value', before)
  await expect(who).toContainText('Billing')
  await expect(page.getByText(say('thread.undone'))).toBeVisible()
  await page.reload()
  await expect(who).toContainText('Billing')
  await expect(intent).toHaveAttribute('data-value', before)
})

test('what was made urgent by mistake is as pressing again as it was', async ({ page, cockpit, join }) => {
  const customer = await join()
  await customer.post('@aurora_aiuta sabato il negozio di Lecce è aperto?')
  await cockpit.openTicket(customer)
  const row = cockpit.row(customer.name)
  await expect(row).not.toContainText(say('priority.urgent'))
  await page.keyboard.press('u')
  await page.keyboard.press('1')
  await expect(row).toContainText(say('priority.urgent'))
  await page.keyboard.press('z')
  await expect(row).not.toContainText(say('priority.urgent'))
  await expect(cockpit.decision.getByRole('button', { name: /^When/ })).not.toContainText(
    say('priority.urgent'),
  )
})

test('the menu obeys arrows, Enter, Escape and the mouse, and gives the focus back', async ({
  page,
  cockpit,
  join,
}) => {
  const customer = await join()
  await customer.post(BILL)
  await cockpit.openTicket(customer)
  const mood = chip(cockpit, 'Mood')
  const menu = menuOf(page, 'Mood')

  await test.step('Escape closes it and leaves the conversation open', async () => {
    await cockpit.stream.focus()
    await page.keyboard.press('m')
    await expect(menu.getByRole('menuitemradio', { checked: true })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(menu).toHaveCount(0)
    await expect(cockpit.stream).toBeFocused()
  })

  await test.step('Home, arrows and Enter choose', async () => {
    await page.keyboard.press('m')
    await expect(menu.getByRole('menuitemradio', { checked: true })).toBeFocused()
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowDown')
    await expect(menu.getByRole('menuitemradio').first()).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await expect(mood).toHaveAttribute('data-value', 'positive')
    await expect(cockpit.stream).toBeFocused()
  })

  await test.step('a press on the chip, and on a line', async () => {
    await mood.click()
    await menu.getByRole('menuitemradio', { name: say('facts.value.negative') }).click()
    await expect(mood).toHaveAttribute('data-value', 'negative')
    await expect(menu).toHaveCount(0)
  })

  await test.step('any fact, also one that is not told', async () => {
    await page.keyboard.press('c')
    const facts = page.getByRole('menu', { name: say('decision.correctAny') })
    await facts.getByRole('menuitem', { name: say('facts.isToxic') }).click()
    await menuOf(page, say('facts.isToxic'))
      .getByRole('menuitemradio', { name: say('facts.value.yes') })
      .click()
    await expect(cockpit.decision.getByRole('button', { name: say('facts.isToxic') })).toBeVisible()
  })

  await test.step('what is so already is not said again', async () => {
    const lines = cockpit.stream.getByText(/^Corrected/)
    const told = await lines.count()
    await page.keyboard.press('m')
    await page.keyboard.press('1')
    await expect(menu).toHaveCount(0)
    await page.keyboard.press('t')
    await menuOf(page, say('facts.topic'))
      .getByRole('menuitemradio', { name: say('facts.value.sales') })
      .click()
    await expect(chip(cockpit, 'Topic')).toHaveAttribute('data-value', 'sales')
    // Four corrections and more are folded into one line; what was not said is in none.
    await expect(cockpit.customer.getByText(/Mood: negative/)).toHaveCount(1)
    expect(told).toBeLessThanOrEqual(3)
  })
})

test('what was left alone by mistake becomes a matter, and is left alone again by Undo', async ({
  page,
  cockpit,
  join,
}) => {
  const customer = await join()
  const text = `Aurora, che tramonto stasera ${customer.username}`
  await customer.post(text)
  await page.goto('/not-answered')
  const item = page.getByRole('listitem').filter({ hasText: text })
  await item.getByRole('button', { name: /^Intent: / }).click()
  await menuOf(page, say('facts.intent'))
    .getByRole('menuitemradio', { name: say('facts.value.problem') })
    .click()
  await expect(page).toHaveURL(/\/inbox\/[0-9a-f-]{36}/)
  await expect(cockpit.bubble(text)).toBeVisible()
  const notice = page.getByRole('status').filter({ hasText: 'Intent: a problem. Now: Answer' })
  await notice.getByRole('button', { name: say('thread.undo') }).click()
  await expect(page).toHaveURL(/\/not-answered/)
  await expect(item).toBeVisible()
})

test('a correction is taken from the screen again, with the reason', async ({
  page,
  cockpit,
  join,
  expectedTroubles,
}) => {
  expectedTroubles.push(/409/)
  const customer = await join()
  await customer.post(BILL)
  await cockpit.openTicket(customer)
  const topic = chip(cockpit, 'Topic')
  await expect(topic).toHaveAttribute('data-value', 'billing')
  const error = { code: 'refused', message: 'No.', requestId: 'r', details: { refusal: 'unknownTopic' } }
  await page.route('**/api/messages/*/facts', route => route.fulfill({ status: 409, json: { error } }))
  await page.keyboard.press('t')
  await menuOf(page, say('facts.topic'))
    .getByRole('menuitemradio', { name: say('facts.value.sales') })
    .click()
  await expect(page.getByText(say('refusals.unknownTopic'))).toBeVisible()
  await expect(topic).toHaveAttribute('data-value', 'billing')
})

test.describe('who may not correct', () => {
  test.use({ person: 'vera' })

  test('sees what was understood, and in which words', async ({ page, cockpit, join }) => {
    const customer = await join()
    await customer.post(BILL)
    await cockpit.openTicket(customer)
    const topic = chip(cockpit, 'Topic')
    await topic.click()
    await expect(page.getByRole('menu')).toHaveCount(0)
    await expect(cockpit.decision.locator('mark')).toHaveText(['fattura', 'addebiti'])
    await expect(page.getByRole('tooltip')).toContainText('fattur')
    await page.keyboard.press('Escape')
    await page.keyboard.press('w')
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: say('app.keys') })).not.toContainText(
      say('decision.correctAny'),
    )
  })
})

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test('facts and their menu can be used by everybody', async ({ page, cockpit, join }) => {
      const customer = await join()
      await customer.post('@aurora_aiuta siete degli idioti!! Chiamatemi al +39 347 1234567')
      await cockpit.openTicket(customer)
      await expect(cockpit.decision.getByRole('button', { name: say('facts.privateData') })).toBeVisible()
      await expectAccessible(page)
      await page.keyboard.press('w')
      await expect(menuOf(page, say('facts.intent'))).toBeVisible()
      await expectAccessible(page)
    })
  })

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('the facts fold with the card, and are corrected by touch', async ({ page, cockpit, join }) => {
    const customer = await join()
    await customer.post(BILL)
    await cockpit.openTicket(customer)
    const intent = chip(cockpit, 'Intent')
    await expect(intent).toHaveCount(0)
    await cockpit.decision.getByRole('button', { name: say('decision.why') }).tap()
    await intent.tap()
    await menuOf(page, say('facts.intent'))
      .getByRole('menuitemradio', { name: say('facts.value.praise') })
      .tap()
    await expect(intent).toHaveAttribute('data-value', 'praise')
    await expectAccessible(page)
    await expect
      .poll(() => page.evaluate<number>('document.documentElement.scrollWidth'))
      .toBeLessThanOrEqual(390)
  })
})
