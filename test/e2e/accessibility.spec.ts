import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './test.ts'
import { say } from './world/words.ts'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
  const found = violations.map(({ id, nodes }) => ({ id, where: nodes.map(node => node.target.join(' ')) }))
  expect.soft(found, page.url()).toEqual([])
}

const SIZES = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
} as const

for (const colorScheme of ['light', 'dark'] as const)
  for (const [size, settings] of Object.entries(SIZES))
    test.describe(`${colorScheme}, ${size}`, () => {
      test.use({ colorScheme, ...settings })

      test.describe('at the door', () => {
        test.use({ person: null })

        test('sign-in', async ({ page, expectedTroubles }) => {
          expectedTroubles.push(/401/)
          await page.goto('/sign-in')
          await page.getByRole('button', { name: say('signIn.submit'), exact: true }).waitFor()
          await expectAccessible(page)
        })
      })

      test('an open ticket with every kind of message', async ({ page, cockpit, join }) => {
        const customer = await join()
        await customer.post('@aurora_aiuta la fattura è doppia, rimborso subito!')
        await cockpit.openTicket(customer)
        await customer.writeDirectly('Ecco il numero della fattura: 8812')
        await expect(cockpit.bubble('8812')).toBeVisible()
        await cockpit.send('note', 'Controllato: è doppia', say('composer.send.note'))
        const reply = `Rimborsiamo oggi, ${customer.username}`
        await cockpit.sendPublicly(reply)
        await cockpit.expectSent(reply)
        await cockpit.decision.getByRole('button', { name: say('decision.why') }).click()
        await cockpit.write('public', 'Una bozza')
        await expectAccessible(page)
        await cockpit.mode('note').click()
        await expectAccessible(page)
      })

      test('the roster, and the hand-over', async ({ page }) => {
        await page.goto('/roster')
        await page.getByText('08:00–16:00').first().waitFor()
        await expectAccessible(page)
        await page.getByRole('button', { name: say('roster.leave.ask') }).click()
        await page.getByRole('dialog').getByLabel(say('roster.leave.firstDay')).waitFor()
        await expectAccessible(page)
        await page.goto('/handover')
        await page.getByRole('heading', { name: say('roster.over.title') }).waitFor()
        await expectAccessible(page)
      })

      test.describe('on the wall', () => {
        test.use({ person: 'marc' })

        test('the room, and a person’s menu', async ({ page }) => {
          await page.goto('/wall')
          const people = page.getByRole('region', { name: say('wall.people') })
          await people.waitFor()
          await expectAccessible(page)
          await people.getByRole('button').first().click()
          await page.getByRole('menu').waitFor()
          await expectAccessible(page)
          await page.keyboard.press('Escape')
          await page.keyboard.press('f')
          await page.getByRole('button', { name: say('wall.leave') }).waitFor()
          await expectAccessible(page)
        })
      })

      test('the clocks of a ticket, and the team', async ({ page, cockpit, join }) => {
        const customer = await join()
        await customer.post('@aurora_aiuta la fattura di agosto è doppia')
        await cockpit.openTicket(customer)
        await page.getByRole('button', { name: say('due.clocks') }).click()
        await page.getByRole('list', { name: say('routing.clocks') }).waitFor()
        await expectAccessible(page)
        await page.goto('/team')
        await page.getByRole('list', { name: say('routing.people') }).waitFor()
        await expectAccessible(page)
      })

      test('not answered, and accounts', async ({ page, join }) => {
        const customer = await join()
        await customer.post(`Aurora, che giornata al parco ${customer.username}`)
        await page.goto('/not-answered')
        await page.getByRole('listitem').filter({ hasText: customer.username }).waitFor()
        await expectAccessible(page)
        await page.goto('/accounts')
        await page.getByRole('listitem', { name: '@aurora_aiuta' }).waitFor()
        await expectAccessible(page)
        await page.goto(`/customers?q=${customer.username}`)
        await page.getByRole('row').filter({ hasText: customer.username }).waitFor()
        await expectAccessible(page)
        await page.getByRole('link', { name: customer.name }).click()
        await page.getByRole('heading', { level: 1, name: customer.name }).waitFor()
        await expect(page.getByRole('tabpanel')).toContainText('giornata')
        await expectAccessible(page)
      })
    })

test.describe('as the owner', () => {
  test.use({ person: 'giulia' })

  for (const colorScheme of ['light', 'dark'] as const)
    test.describe(colorScheme, () => {
      test.use({ colorScheme })

      test('an import of customers, and what is set up for them', async ({ page }) => {
        await page.goto('/customers?tab=import')
        await page.locator('input[type=file]').setInputFiles({
          name: 'people.csv',
          mimeType: 'text/csv',
          buffer: Buffer.from('Customer ID,Name,Value\nA-1,Ines Prova,12\nA-2,Ugo Prova,a lot'),
        })
        await expect(page.getByText(say('customers.flaw.notAnAmount', { value: 'a lot' }))).toBeVisible()
        await expectAccessible(page)
        await page.getByRole('tab', { name: say('customers.tab.settings') }).click()
        await page.getByRole('textbox', { name: say('customers.crmUrl'), exact: true }).waitFor()
        await expectAccessible(page)
        await page.getByRole('button', { name: say('customers.addAttribute') }).click()
        await page.getByRole('dialog').getByLabel(say('customers.kind'), { exact: true }).waitFor()
        await expectAccessible(page)
      })

      test('the form of a new account, the palette and the keys', async ({ page }) => {
        await page.goto('/accounts')
        await expect(page.getByRole('button', { name: say('accounts.check') }).first()).toBeVisible()
        await expectAccessible(page)
        await page.getByRole('button', { name: say('accounts.add') }).click()
        await page.getByRole('button', { name: say('accounts.moreSettings') }).click()
        await expect(page.getByLabel(say('accounts.field.apiUrl'))).toBeVisible()
        await expectAccessible(page)
        await page.keyboard.press('Escape')
        await expect(page.getByRole('dialog')).toHaveCount(0)
        await page.goto('/roster')
        await page.getByRole('button', { name: say('roster.add'), exact: true }).click()
        await page.getByText(say('roster.weekly')).click()
        await expectAccessible(page)
        await page.keyboard.press('Escape')
        await expect(page.getByRole('dialog')).toHaveCount(0)
        await page.goto('/team')
        await page
          .getByRole('button', { name: say('routing.edit') })
          .first()
          .click()
        await page.getByLabel(say('routing.capacity')).waitFor()
        await expectAccessible(page)
        await page.keyboard.press('?')
        await page.getByRole('dialog', { name: say('app.keys') }).waitFor()
        await expectAccessible(page)
        await page.keyboard.press('Escape')
        await expect(page.getByRole('dialog')).toHaveCount(0)
        await page.keyboard.press('Control+k')
        await page.getByPlaceholder(say('actions.search')).waitFor()
        await expectAccessible(page)
      })
    })
})
