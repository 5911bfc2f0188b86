import type { Browser, BrowserContext, Page } from '@playwright/test'
import type { Cockpit } from './cockpit.ts'
import { expectAccessible, expectAccessibleByNight } from './screens/expect-accessible.ts'
import { expect, test } from './test.ts'
import { say } from './world/words.ts'

/** Asks a department for the ticket that is open. @returns the question's id. */
async function ask(cockpit: Cockpit, department: string, title: string): Promise<string> {
  const { page } = cockpit
  const id = crypto.randomUUID()
  const answer = await page.request.post(`/api/tickets/${cockpit.ticketId()}/escalations`, {
    headers: { origin: new URL(page.url()).origin },
    data: { id, department, title, text: 'Perché la bolletta è il doppio?' },
  })
  expect(answer.ok(), await answer.text()).toBe(true)
  return id
}

/** Somebody without an account, at a browser that has never been here. */
async function openOutside(
  browser: Browser,
  url: string,
): Promise<{ readonly page: Page; readonly context: BrowserContext }> {
  const nothing = { cookies: [], origins: [] }
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, storageState: nothing })
  const page = await context.newPage()
  await page.goto(url)
  return { page, context }
}

test('a department answers on the page of a link, and the agent has it as a draft', async ({
  page,
  cockpit,
  join,
  browser,
}) => {
  const customer = await join()
  await customer.post('@aurora_aiuta la rete non va da ieri, quando torna?')
  await cockpit.openTicket(customer)
  const title = `Guasto di ${customer.username}`
  const id = await ask(cockpit, 'network', title)
  const link = await (await page.request.get(`/api/escalations/${id}/link`)).json()
  const outside = await openOutside(browser, link.url)
  const small = outside.page
  await expect(small.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expectAccessible(small)
  await expectAccessibleByNight(small)
  expect(await small.locator('script').count()).toBe(0)
  const answer = `Torna stasera alle otto, ${customer.username}.`
  await small.getByLabel('Il tuo messaggio').fill(answer)
  await small.getByLabel('Il tuo nome').fill('Piero Serra')
  await small.getByLabel('Allegati').setInputFiles({
    name: 'mappa.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4 mappa'),
  })
  await small.getByRole('button', { name: 'Invia' }).click()
  await expect(small.getByRole('status')).toContainText(answer)
  await expect(small.getByRole('status')).toContainText('mappa.pdf')
  await expectAccessible(small)
  await expectAccessibleByNight(small)
  await small.reload()
  await expect(small.getByRole('listitem').filter({ hasText: answer })).toHaveCount(1)
  expect(await outside.context.cookies()).toEqual([])
  const ticketId = cockpit.ticketId()
  await expect
    .poll(async () => (await (await page.request.get(`/api/tickets/${ticketId}/writing`)).json()).drafts)
    .toMatchObject([{ content: { text: answer }, source: { escalationId: id } }])
  await page.reload()
  await expect(cockpit.field('public')).toHaveValue(answer)

  const forged = await small.goto(link.url.replace(/.$/, (last: string) => (last === 'A' ? 'B' : 'A')))
  expect(forged?.status()).toBe(404)
  await expect(small.getByRole('main')).not.toContainText(title)
  const renewed = await page.request.post(`/api/escalations/${id}/link`, {
    headers: { origin: new URL(page.url()).origin },
  })
  expect(renewed.ok()).toBe(true)
  const gone = await small.goto(link.url)
  expect(gone?.status()).toBe(410)
  await expect(small.getByRole('heading', { name: 'This link is not valid any more' })).toBeVisible()
  await expectAccessible(small)
  await expectAccessibleByNight(small)
  await outside.context.close()
})

test('who answers for a department inside the desk finds the question, loses no word, and answers', async ({
  page,
  cockpit,
  join,
  openAs,
}) => {
  const customer = await join()
  await customer.post('@aurora_aiuta la bolletta è il doppio, perché?')
  await cockpit.openTicket(customer)
  const { page: hers } = await openAs('bianca')
  await hers.goto('/')
  await expect(hers).toHaveURL(/\/departments/)
  const title = `Bolletta di ${customer.username}`
  await ask(cockpit, 'accounting', title)
  await hers.getByRole('link', { name: title }).click()
  await expect(hers.getByRole('heading', { name: title })).toBeVisible()
  const form = hers.getByRole('form', { name: say('asked.answer') })
  const field = form.getByRole('textbox', { name: say('asked.text') })
  await expect(field).toBeVisible()
  await hers.keyboard.press('r')
  await expect(field).toBeFocused()
  const answer = `È un conguaglio, ${customer.username}.`
  await hers.keyboard.type(answer)
  await hers.reload()
  await expect(field).toHaveValue(answer)
  await expectAccessible(hers)
  await expectAccessibleByNight(hers)
  await hers.context().setOffline(true)
  await form.getByRole('button', { name: say('asked.send') }).click()
  await expect(form.getByRole('alert')).toBeVisible()
  await expect(field).toHaveValue(answer)
  await hers.context().setOffline(false)
  await field.press('Control+Enter')
  await expect(hers.getByRole('status').filter({ hasText: 'Sara Conti' })).toBeVisible()
  await expect(hers.getByRole('listitem').filter({ hasText: answer })).toHaveCount(1)
  await page.reload()
  await expect(cockpit.field('public')).toHaveValue(answer)
  await page.keyboard.press('g')
  await page.keyboard.press('d')
  await expect(page.getByRole('list', { name: say('asked.all') })).toContainText('Accounting')
  await expectAccessible(page)
})
