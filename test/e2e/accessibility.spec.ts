import type { Page } from '@playwright/test'
import type { Cockpit } from './cockpit.ts'
import { expectAccessible, expectAccessibleByNight, sidewaysScroll } from './screens/expect-accessible.ts'
import { SCREENS } from './screens/list-screens.ts'
import { openScreen } from './screens/open-screen.ts'
import { readScene } from './screens/read-scene.ts'
import type { Scene } from './screens/screen.ts'
import { expect, test } from './test.ts'
import type { Customer } from './world/network.ts'
import { say } from './world/words.ts'

/** How wide a phone is, and how wide a page is that somebody has enlarged four times (WCAG 1.4.10). */
const NARROW = [390, 320]

/** Names what each test goes through: half of the list is for one worker, half for another. */
const VISITORS = {
  'at the door': { person: null, parts: [SCREENS.filter(({ person }) => person === null)] },
  'at the desk': { person: 'giulia', parts: halve(SCREENS.filter(({ person }) => person === 'giulia')) },
  'in a department': { person: 'bianca', parts: [SCREENS.filter(({ person }) => person === 'bianca')] },
} as const

function halve<T>(list: readonly T[]): readonly (readonly T[])[] {
  const middle = Math.ceil(list.length / 2)
  return [list.slice(0, middle), list.slice(middle)]
}

async function findScene(page: Page, cockpit: Cockpit, customer: Customer): Promise<Scene> {
  await customer.post('@aurora_aiuta la fattura è doppia, rimborso subito!')
  await cockpit.openTicket(customer)
  return readScene(page, cockpit.ticketId())
}

for (const [place, { person, parts }] of Object.entries(VISITORS))
  for (const [index, screens] of parts.entries())
    test.describe(`${place}, part ${index + 1}`, () => {
      test.use({ person })

      const giveScene = (page: Page, cockpit: Cockpit, join: () => Promise<Customer>) =>
        place === 'at the desk'
          ? join().then(customer => findScene(page, cockpit, customer))
          : { ticketId: '', customerId: '' }

      test('every screen is accessible, by day and by night', async ({
        page,
        cockpit,
        join,
        expectedTroubles,
      }) => {
        // Some forty screens, each looked at twice.
        test.slow()
        expectedTroubles.push(/40[14]/)
        const scene = await giveScene(page, cockpit, join)
        for (const screen of screens) {
          await openScreen(page, screen, scene)
          await expectAccessible(page, screen.name)
          await expectAccessibleByNight(page, screen.name)
        }
      })

      test.describe('on a phone', () => {
        test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

        test('no screen scrolls sideways', async ({ page, cockpit, join, expectedTroubles }) => {
          expectedTroubles.push(/40[14]/)
          const scene = await giveScene(page, cockpit, join)
          for (const screen of screens) {
            await openScreen(page, screen, scene)
            for (const width of NARROW) {
              await page.setViewportSize({ width, height: 844 })
              await expect.soft.poll(() => sidewaysScroll(page), `${screen.name} at ${width}`).toBe(0)
            }
          }
        })
      })
    })

const SIZES = {
  light: { colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  'dark, on a phone': {
    colorScheme: 'dark',
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  },
} as const

/** Moments of the screens that no address leads to. */
for (const [size, settings] of Object.entries(SIZES))
  test.describe(size, () => {
    test.use(settings)

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
      await expectAccessible(page, 'public')
      await cockpit.mode('note').click()
      await expectAccessible(page, 'note')
      await page.getByRole('button', { name: say('due.clocks') }).click()
      await page.getByRole('list', { name: say('routing.clocks') }).waitFor()
      await expectAccessible(page, 'clocks')
    })
  })

test.describe('as the owner', () => {
  test.use({ person: 'giulia', colorScheme: 'dark' })

  test('an import of customers, and what is set up for them', async ({ page }) => {
    await page.goto('/customers?tab=import')
    await page.locator('input[type=file]').setInputFiles({
      name: 'people.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Customer ID,Name,Value\nA-1,Ines Prova,12\nA-2,Ugo Prova,a lot'),
    })
    await expect(page.getByText(say('customers.flaw.notAnAmount', { value: 'a lot' }))).toBeVisible()
    await expectAccessible(page, 'flaws of an import')
    await page.getByRole('tab', { name: say('customers.tab.settings') }).click()
    await page.getByRole('button', { name: say('customers.addAttribute') }).click()
    await page.getByRole('dialog').getByLabel(say('customers.kind'), { exact: true }).waitFor()
    await expectAccessible(page, 'a new attribute')
  })

  test('what lies over a screen', async ({ page }) => {
    const closed = async () => {
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
    await page.goto('/accounts')
    await page.getByRole('button', { name: say('accounts.add') }).click()
    await page.getByRole('button', { name: say('accounts.moreSettings') }).click()
    await expect(page.getByLabel(say('accounts.field.apiUrl'))).toBeVisible()
    await expectAccessible(page, 'a new account')
    await closed()
    await page.goto('/roster')
    await page.getByRole('button', { name: say('roster.add'), exact: true }).click()
    await page.getByText(say('roster.weekly')).click()
    await expectAccessible(page, 'a new shift')
    await closed()
    await page.getByRole('button', { name: say('roster.leave.plan') }).click()
    await page.getByRole('dialog').getByLabel(say('roster.leave.firstDay')).waitFor()
    await expectAccessible(page, 'leave')
    await closed()
    await page.goto('/team')
    await page
      .getByRole('button', { name: say('routing.edit') })
      .first()
      .click()
    await page.getByLabel(say('routing.capacity')).waitFor()
    await expectAccessible(page, 'abilities')
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: say('app.keys') }).waitFor()
    await expectAccessible(page, 'keys')
    await closed()
    await page.keyboard.press('Control+k')
    await page.getByPlaceholder(say('actions.search')).waitFor()
    await expectAccessible(page, 'palette')
    await page.goto('/wall')
    const people = page.getByRole('region', { name: say('wall.people') })
    await people.getByRole('button').first().click()
    await page.getByRole('menu').waitFor()
    await expectAccessible(page, 'a menu on the wall')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('menu')).toHaveCount(0)
    await page.keyboard.press('f')
    await page.getByRole('button', { name: say('wall.leave') }).waitFor()
    await expectAccessible(page, 'the whole screen')
  })
})
