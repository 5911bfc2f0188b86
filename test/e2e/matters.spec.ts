import type { Page } from '@playwright/test'
import type { Cockpit } from './cockpit.ts'
import { expectAccessible } from './screens/expect-accessible.ts'
import { expect, test } from './test.ts'
import type { Customer } from './world/network.ts'
import { say } from './world/words.ts'

const strip = (page: Page) => page.getByRole('region', { name: say('matters.title') })
const marks = (page: Page) => page.getByRole('list', { name: say('matters.title') })
const more = (page: Page) => page.getByRole('button', { name: say('thread.more') })
const numbered = (key: 'matters.joinOwn' | 'matters.part' | 'matters.takeBack') =>
  new RegExp(say(key, { n: '\\d+' }))

/** Opens the ticket in whose line the words stand. */
async function openBy(cockpit: Cockpit, customer: Customer, words: string): Promise<void> {
  await cockpit.open(customer.username)
  await cockpit.row(customer.name).filter({ hasText: words }).click()
  await expect(cockpit.stream).toContainText(words)
}

test('what was asked before is shown before anybody writes; one press joins it, one takes that back', async ({
  page,
  cockpit,
  join,
}) => {
  const customer = await join()
  const first = `@aurora_aiuta la fibra non funziona da ieri sera ${customer.username}`
  const again = `@aurora_aiuta siamo ancora senza internet da ieri ${customer.username}`
  await customer.post(first)
  await openBy(cockpit, customer, first)
  await customer.post(again)
  await openBy(cockpit, customer, again)
  await expect(strip(page)).toContainText(first)
  await expectAccessible(page)
  await strip(page)
    .getByRole('button', { name: numbered('matters.joinOwn') })
    .click()
  await expect(cockpit.stream).toContainText(first)
  await expect(marks(page)).toBeVisible()
  await expect(cockpit.row(customer.name)).toHaveCount(1)
  await cockpit.stream.focus()
  await page.keyboard.press('z')
  await expect(cockpit.row(customer.name)).toHaveCount(2)
  await expect(strip(page)).toContainText(first)
})

test('two matters in one ticket are split, and put back', async ({ page, cockpit, join }) => {
  const customer = await join()
  const line = `@aurora_aiuta la fibra non funziona ${customer.username}`
  const bill = `e poi la bolletta di maggio è doppia ${customer.username}`
  await customer.post(line)
  await cockpit.openTicket(customer)
  await customer.writeDirectly(bill)
  await expect(cockpit.stream).toContainText(bill)
  await more(page).click()
  await cockpit.choose(say('matters.split'))
  await page.getByRole('checkbox', { name: say('matters.choose', { text: bill.slice(0, 60) }) }).check()
  await expectAccessible(page)
  await page.getByRole('button', { name: say('matters.splitOff') }).click()
  await expect(cockpit.stream).not.toContainText(bill)
  await openBy(cockpit, customer, bill)
  await marks(page)
    .getByRole('button', { name: numbered('matters.takeBack') })
    .click()
  await expect(marks(page).getByRole('link')).toBeVisible()
  await marks(page).getByRole('link').click()
  await expect(cockpit.stream).toContainText(bill)
})

test('tickets of two customers are linked by name from the palette, and know of each other', async ({
  page,
  cockpit,
  join,
}) => {
  const luca = await join()
  const chiara = await join()
  await chiara.post(`@aurora_aiuta qui a Parma niente rete ${chiara.username}`)
  await cockpit.openTicket(chiara)
  await luca.post(`@aurora_aiuta quanto costa il piano famiglia? ${luca.username}`)
  await cockpit.openTicket(luca)
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: say('actions.palette') })
  // It comes with its part of the ticket, which the palette does not wait for.
  await expect(palette.getByRole('button', { name: say('matters.linkTo') })).toBeAttached()
  await palette.getByPlaceholder(say('actions.search')).fill(say('matters.linkTo'))
  await page.keyboard.press('Enter')
  await expect(palette).toHaveCount(0)
  await page.getByRole('dialog').getByRole('searchbox').fill(chiara.username)
  await page
    .getByRole('region', { name: say('matters.others') })
    .getByRole('button')
    .click()
  await expect(marks(page)).toContainText(chiara.name)
  await expectAccessible(page)
  await marks(page).getByRole('link').click()
  await expect(marks(page)).toContainText(luca.name)
})
