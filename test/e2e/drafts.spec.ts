import { Cockpit } from './cockpit.ts'
import { expect, test } from './test.ts'
import { PEOPLE, sessionFile } from './world/people.ts'
import { say } from './world/words.ts'

test('a draft survives another browser, and a colleague goes on with it', async ({
  page,
  cockpit,
  join,
  openAs,
}) => {
  const customer = await join()
  await customer.post('@aurora_aiuta quando arriva il tecnico?')
  await cockpit.openTicket(customer)
  const saved = page.waitForResponse(answer => answer.url().endsWith('/drafts') && answer.ok())
  await cockpit.write('public', 'Il tecnico arriva')
  await saved
  await page.evaluate(() => localStorage.clear())
  await page.reload()
  await expect(cockpit.field('public')).toHaveValue('Il tecnico arriva')

  const marcs = await openAs('marc')
  await marcs.page.goto(page.url())
  const draft = marcs.composer.getByRole('region').filter({ hasText: 'Il tecnico arriva' })
  await expect(draft).toContainText(PEOPLE.sara.name)
  await marcs.write('public', 'lunedì')
  await draft.getByRole('button', { name: say('drafts.takeOver') }).click()
  await expect(marcs.field('public')).toHaveValue('Il tecnico arriva\n\nlunedì')
  await expect(draft).toHaveCount(0)

  await expect(cockpit.field('public')).toHaveValue('')
  await expect(page.getByText(say('composer.draftGone'))).toBeVisible()
  await expect(cockpit.composer.getByRole('region').filter({ hasText: 'lunedì' })).toContainText(
    PEOPLE.marc.name,
  )
  const answer = `Il tecnico arriva lunedì, ${customer.username}`
  await marcs.sendPublicly(answer)
  await marcs.expectSent(answer)
  await expect(cockpit.composer.getByRole('region')).toHaveCount(0)
})

test('of two versions of a draft the newer one stands there, and the other is offered', async ({
  page,
  cockpit,
  join,
  browser,
  expectedTroubles,
}) => {
  expectedTroubles.push(/net::ERR_/, /409 .*\/drafts/)
  const customer = await join()
  await customer.post('@aurora_aiuta la fattura è sbagliata')
  await cockpit.openTicket(customer)
  await cockpit.stream.waitFor()
  const elsewhere = await browser.newContext({ storageState: sessionFile(PEOPLE.sara) })
  const phone = new Cockpit(await elsewhere.newPage())
  await phone.page.goto(page.url())
  await phone.stream.waitFor()

  // This browser is out of reach while the other one writes.
  await page.context().setOffline(true)
  await cockpit.write('public', 'Dal portatile')
  const saved = phone.page.waitForResponse(answer => answer.url().endsWith('/drafts') && answer.ok())
  await phone.write('public', 'Dal telefono')
  await saved
  await page.context().setOffline(false)
  const other = cockpit.composer.getByRole('region').filter({ hasText: 'Dal portatile' })
  await expect(other).toBeVisible()
  await expect(cockpit.field('public')).toHaveValue('Dal telefono')
  await other.getByRole('button', { name: say('drafts.useOther') }).click()
  await expect(cockpit.field('public')).toHaveValue('Dal portatile')
  const first = cockpit.composer.getByRole('region').filter({ hasText: 'Dal telefono' })
  await first.getByRole('button', { name: say('drafts.dropOther') }).click()
  await expect(first).toHaveCount(0)
  await elsewhere.close()
})
