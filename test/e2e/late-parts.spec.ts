import type { Page, Route } from '@playwright/test'
import { expect, test } from './test-by-cable.ts'
import { findPosts } from './world/network.ts'
import { say } from './world/words.ts'

/** Fetched behind what is seen first, with an open ticket. */
const BEHIND = /\/assets\/(en-rest|known-person|matter-place|writing-strips|policy-hints)-/

/** Keeps back what the page asks for, until it is let go. */
async function holdBack(page: Page, address: RegExp) {
  const held: Route[] = []
  let isGone = false
  await page.route(address, route => (isGone ? route.continue() : void held.push(route)))
  return {
    count: () => held.length,
    async letGo() {
      isGone = true
      await Promise.all(held.map(route => route.continue()))
    },
  }
}

/** A page that was loaded anew has forgotten it. */
const mark = (page: Page) => page.evaluate('window.isMarked = true')
const isMarked = (page: Page) => page.evaluate('window.isMarked === true')

test('what the connection took with it comes by itself when it is back, and nothing else waits for it', async ({
  page,
  cable,
  cockpit,
  join,
  expectedTroubles,
}) => {
  expectedTroubles.push(/net::ERR_/)
  const customer = await join()
  await customer.post('@aurora_aiuta quando arriva il mio frigorifero?')
  const parts = await holdBack(page, BEHIND)
  await cockpit.openTicket(customer)
  await mark(page)
  await expect.poll(parts.count).toBeGreaterThan(2)
  cable.cut()
  await parts.letGo()
  await expect(page.getByText(say('app.offline'))).toBeVisible()
  await expect(cockpit.customer.getByText(say('customers.recent'))).toHaveCount(0)

  const text = `Arriva venerdì, ${customer.username}`
  await cockpit.write('public', text)
  await cockpit.field('public').press('Control+Enter')
  await expect(cockpit.bubble(text)).toContainText(say('delivery.lost'))

  cable.mend()
  await cockpit.expectSent(text)
  await expect(cockpit.customer.getByText(say('customers.recent'))).toBeVisible()
  await expect(page.getByText(say('app.offline'))).toHaveCount(0)
  expect(await isMarked(page)).toBe(true)
  expect(await findPosts(text)).toHaveLength(1)
})

test('a key that is pressed before its part has come acts as soon as it is here', async ({
  page,
  cockpit,
  join,
}) => {
  const customer = await join()
  await customer.post('@aurora_aiuta vorrei cambiare offerta')
  const bar = await holdBack(page, /\/assets\/bulk-bar-.*\.js$/)
  await cockpit.openTicket(customer)
  await expect(cockpit.row(customer.name)).toBeVisible()
  await page.keyboard.press('x')
  await expect(cockpit.row(customer.name)).toBeChecked()
  await page.keyboard.press('Shift+T')
  await expect.poll(bar.count).toBeGreaterThan(0)
  const question = page.getByRole('dialog', { name: say('acts.pick.tag') })
  await expect(question).toHaveCount(0)
  await bar.letGo()
  await expect(question).toBeVisible()
})

test('a screen that does not come says so, and opens when the connection is back', async ({
  page,
  cable,
  cockpit,
  join,
  expectedTroubles,
}) => {
  expectedTroubles.push(/net::ERR_/)
  const customer = await join()
  await customer.post('@aurora_aiuta aprite anche di domenica?')
  await cockpit.openTicket(customer)
  await mark(page)
  await cockpit.write('public', 'La domenica')
  cable.cut()
  await page.getByRole('link', { name: say('app.mood'), exact: true }).click()
  await expect(page.getByText(say('app.screenMissing'))).toBeVisible()
  await expect(page.getByText(say('app.offline'))).toBeVisible()
  await page.getByRole('button', { name: say('errors.retry') }).click()
  await expect(page.getByText(say('app.screenMissing'))).toBeVisible()

  cable.mend()
  await expect(page.getByRole('heading', { name: say('mood.title') })).toBeVisible()
  await page.goBack()
  await expect(cockpit.field('public')).toHaveValue('La domenica')
  expect(await isMarked(page)).toBe(true)
})

test('when the desk has another page by now, one may load it; what was begun stays', async ({
  page,
  cockpit,
  join,
  expectedTroubles,
}) => {
  expectedTroubles.push(/status of 404/)
  const customer = await join()
  await customer.post('@aurora_aiuta dove trovo la garanzia?')
  await cockpit.openTicket(customer)
  await cockpit.write('public', 'La garanzia')
  await page.route(/\/assets\/mood-screen-/, route => route.fulfill({ status: 404 }))
  const another = '<script type="module" src="/assets/index-another.js"></script>'
  await page.route(
    url => url.pathname === '/',
    route => route.fulfill({ contentType: 'text/html', body: another }),
  )
  await page.getByRole('link', { name: say('app.mood'), exact: true }).click()
  const told = page.getByRole('status').filter({ hasText: say('app.outdated') })
  await expect(told).toBeVisible()
  await page.unrouteAll()
  await told.getByRole('button', { name: say('app.reload') }).click()
  await expect(page.getByRole('heading', { name: say('mood.title') })).toBeVisible()
  await cockpit.openTicket(customer)
  await expect(cockpit.field('public')).toHaveValue('La garanzia')
})
