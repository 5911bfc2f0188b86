import { Cockpit } from './cockpit.ts'
import { expect, test } from './test.ts'
import { countTicketsAs } from './world/colleague.ts'
import { PEOPLE, sessionFile } from './world/people.ts'
import { getPlaces } from './world/places.ts'
import { watchTroubles } from './world/troubles.ts'
import { say } from './world/words.ts'

test('two browsers at once see the same, without a reload', async ({ page, browser, cockpit, join }) => {
  const context = await browser.newContext({
    baseURL: getPlaces().desk,
    storageState: sessionFile(PEOPLE.marc),
    locale: 'en-GB',
  })
  const troubles = watchTroubles(context)
  const marc = new Cockpit(await context.newPage())
  const customer = await join()
  await Promise.all([cockpit.open(customer.username), marc.open(customer.username)])
  await customer.post('@aurora_aiuta la app si chiude da sola')
  for (const each of [cockpit, marc]) {
    await expect(each.row(customer.name)).toBeVisible()
    await each.row(customer.name).click()
  }

  const reply = `Quale versione ha? ${customer.username}`
  await cockpit.sendPublicly(reply)
  await expect(marc.bubble(reply)).toBeVisible()
  await marc.expectSent(reply)
  // Who answers has taken the matter on; it waits for the customer now.
  await expect(marc.page.getByRole('combobox', { name: say('thread.assignee') })).toHaveValue(
    PEOPLE.sara.name,
  )
  await expect(marc.row(customer.name)).toHaveCount(0)

  await marc.send('note', 'La versione 7 è nota', say('composer.send.note'))
  await expect(cockpit.bubble('La versione 7 è nota')).toContainText(PEOPLE.marc.name)

  await page.getByRole('button', { name: say('thread.resolve'), exact: true }).click()
  await expect(marc.page.getByRole('button', { name: say('thread.reopen') })).toBeVisible()
  expect(troubles).toEqual([])
  await context.close()
})

test('what happens while a page opens and its stream does not stand yet is not missed', async ({
  page,
  cockpit,
  join,
}) => {
  const standing = Promise.withResolvers<void>()
  // A stream of the page's own can be held back, which a shared one cannot; and it brings nothing of anybody's.
  await page.addInitScript('delete globalThis.SharedWorker')
  await page.route('**/api/events/stream', async route => {
    await standing.promise
    await route.fulfill({ contentType: 'text/event-stream', body: 'retry: 600000\n\n' })
  })
  const customer = await join()
  await cockpit.open(customer.username)
  await expect(page.getByText(say('inbox.noResult'))).toBeVisible()
  await customer.post('@aurora_aiuta il saldo non si aggiorna')
  await expect.poll(() => countTicketsAs('marc', customer.username)).toBe(1)
  standing.resolve()
  await expect(cockpit.row(customer.name)).toBeVisible()
})
