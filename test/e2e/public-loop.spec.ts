import type { Page } from '@playwright/test'
import type { Cockpit } from './cockpit.ts'
import { expectAccessible } from './screens/expect-accessible.ts'
import { expect, test } from './test.ts'
import { agePublicWord } from './world/age-public-word.ts'
import type { Customer, CustomerOptions } from './world/network.ts'
import { PEOPLE } from './world/people.ts'
import { say } from './world/words.ts'

const strip = (page: Page) => page.getByRole('region', { name: say('publicLoop.title') })
const button = (page: Page, name: string) => strip(page).getByRole('button', { name, exact: true })

type Join = (options?: CustomerOptions) => Promise<Customer>

/** Somebody complains in public, and is open before us. */
async function complain(cockpit: Cockpit, join: Join): Promise<Customer> {
  const customer = await join({ directMessages: 'everyone' })
  await customer.post(`@aurora_aiuta la fattura di novembre è doppia ${customer.username}`)
  await cockpit.openTicket(customer)
  return customer
}

/** And is called. */
async function call(cockpit: Cockpit, join: Join): Promise<Customer> {
  const customer = await complain(cockpit, join)
  await cockpit.page.getByRole('button', { name: say('thread.more'), exact: true }).click()
  await cockpit.choose(say('publicLoop.ledToPhone'))
  await expect(strip(cockpit.page)).toContainText(say('publicLoop.unpromised', { way: 'phone' }))
  return customer
}

/** It is solved elsewhere: said once more, because the public will be owed a word. */
async function solve(page: Page): Promise<void> {
  await page.getByRole('button', { name: say('thread.resolve'), exact: true }).click()
  await expect(strip(page)).toContainText(say('publicLoop.askResolve'))
  await button(page, say('publicLoop.resolve')).click()
  await expect(strip(page)).toContainText('Solved. The public is owed a word by')
}

test('what went on in private is promised in public, and told when it is solved', async ({
  page,
  cockpit,
  join,
}) => {
  const customer = await call(cockpit, join)
  await expectAccessible(page)
  await button(page, say('publicLoop.preparePromise')).click()
  await expect(cockpit.field('public')).toHaveValue(/continuiamo con te in privato/)
  const says = (word: 'promise' | 'followUp') =>
    cockpit.composer.getByRole('switch', { name: say(`publicLoop.says.${word}`) })
  await expect(says('promise')).toBeChecked()
  await cockpit.field('public').press('Control+Enter')
  await expect(strip(page)).toContainText('Promised in public on')

  await cockpit.stream.focus()
  await page.keyboard.press('e')
  await expect(strip(page)).toContainText(say('publicLoop.askResolve'))
  await page.keyboard.press('e')
  await expect(strip(page)).toContainText('Solved. The public is owed a word by')
  await cockpit.stream.focus()
  await page.keyboard.press('Shift+R')
  await expect(cockpit.field('public')).toHaveValue(/è stata risolta in privato/)
  await expect(says('followUp')).toBeChecked()
  await cockpit.field('public').press('Control+Enter')
  await expect(strip(page)).toContainText('The public knows since')
  await expect(cockpit.stream).toContainText('Said in public that it is solved')
  await cockpit.open(customer.username, 'publicOwed')
  await expect(page.getByText(say('inbox.noResult'))).toBeVisible()
})

test('a word that need not be said is waived by name and with a reason, and the waiver taken back', async ({
  page,
  cockpit,
  join,
}) => {
  const customer = await complain(cockpit, join)
  await cockpit.write('direct', `Ecco il rimborso, ${customer.username}`)
  await cockpit.field('direct').press('Control+Enter')
  await expect(strip(page)).toContainText(say('publicLoop.unpromised', { way: 'direct' }))
  await solve(page)
  await button(page, say('publicLoop.waive')).click()
  await page.getByLabel(say('publicLoop.why')).fill('Ha cancellato il post')
  await page.getByRole('button', { name: say('publicLoop.waiveIt'), exact: true }).click()
  const waived = say('publicLoop.waived', { by: PEOPLE.sara.name, why: 'Ha cancellato il post' })
  await expect(strip(page)).toContainText(waived)
  await expectAccessible(page)
  await cockpit.open(customer.username, 'publicOwed')
  await expect(page.getByText(say('inbox.noResult'))).toBeVisible()
  await cockpit.open(customer.username, 'resolved')
  await cockpit.row(customer.name).click()
  await button(page, say('publicLoop.takeBack')).click()
  await expect(strip(page)).toContainText('Solved. The public is owed a word by')
})

test.describe('Marc', () => {
  test.use({ person: 'marc', colorScheme: 'dark' })

  test('finds what was forgotten first among what the public is owed: late, and before supervisors', async ({
    page,
    cockpit,
    join,
  }) => {
    const customer = await call(cockpit, join)
    await solve(page)
    await agePublicWord(cockpit.ticketId(), 30)
    await cockpit.open(customer.username, 'publicOwed')
    await expect(cockpit.row(customer.name)).toContainText(say('inbox.owesPublic'))
    await cockpit.row(customer.name).click()
    await expect(strip(page)).toContainText('Solved, and the public does not know')
    await cockpit.stream.getByRole('button', { name: /^\d+ events$/ }).click()
    await expect(cockpit.stream).toContainText('The public waited')
    await expect(cockpit.stream).toContainText('supervisors told')
    await expectAccessible(page)
  })
})
