import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { expectAccessible } from './screens/expect-accessible.ts'
import { expect, test } from './test.ts'
import { say } from './world/words.ts'

test.use({ person: 'giulia' })

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

test('a key is made, opens the desk, is revoked, and stands in the audit log', async ({
  page,
  playwright,
  baseURL,
}) => {
  const name = `Magazzino ${Date.now()}`
  await page.goto('/settings?section=keys')
  await button(page, say('programs.newKey')).click()
  await button(page, say('programs.make')).click()
  await expect(page.getByText(say('programs.nameMissing'))).toBeVisible()
  await page.getByLabel(say('programs.name')).fill(name)
  await button(page, say('programs.make')).click()
  const key = await page.getByLabel(say('programs.key'), { exact: true }).inputValue()
  await button(page, say('programs.doneCopying')).click()
  const row = page.getByRole('listitem').filter({ hasText: name })
  await expect(row).toContainText(say('programs.neverUsed'))
  await expectAccessible(page)

  const program = await playwright.request.newContext({
    ...(baseURL === undefined ? {} : { baseURL }),
    extraHTTPHeaders: { authorization: `Bearer ${key}` },
  })
  expect((await program.get('/api/queues')).status()).toBe(200)
  await row.getByRole('button').click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('programs.revoke'), exact: true })
    .click()
  await expect(row).toHaveCount(0)
  expect((await program.get('/api/queues')).status()).toBe(401)
  await program.dispose()

  await page.goto('/settings?section=audit')
  const entry = page.getByRole('listitem').filter({ hasText: name })
  await expect(entry.first()).toContainText(say('audit.deed.key.revoked'))
  await expect(entry.first()).toContainText('Giulia Ferri')
  await expectAccessible(page)
})

test('a webhook tells a program, and shows what it answered', async ({ page }) => {
  const heard: string[] = []
  const receiver = createServer((request, response) => {
    heard.push(String(request.headers['webhook-signature']))
    response.end('grazie')
  })
  await new Promise<void>(resolve => void receiver.listen(0, '127.0.0.1', resolve))
  const { port } = receiver.address() as AddressInfo
  await page.goto('/settings?section=webhooks')
  await button(page, say('programs.newWebhook')).click()
  await page.getByLabel(say('programs.url')).fill('an address')
  await button(page, say('programs.add')).click()
  await expect(page.getByText(say('programs.urlWrong.notAUrl'))).toBeVisible()
  await page.getByLabel(say('programs.url')).fill(`http://127.0.0.1:${port}/hook`)
  await page.getByRole('combobox', { name: say('programs.events') }).fill(say('audit.deed.learning.reset'))
  await page.getByRole('option', { name: say('audit.deed.learning.reset') }).click()
  await page.keyboard.press('Escape')
  await button(page, say('programs.add')).click()
  await expect(page.getByLabel(say('programs.secret'), { exact: true })).toHaveValue(/^whsec_/)
  await button(page, say('programs.doneCopying')).click()
  const row = page
    .getByRole('listitem')
    .filter({ hasText: `:${port}/` })
    .first()
  await row.getByRole('button', { name: say('programs.test') }).click()
  await expect(row.getByRole('list')).toContainText('HTTP 200')
  expect(heard).toEqual([expect.stringMatching(/^v1,/)])
  await expectAccessible(page)
  await row.getByRole('button', { name: say('programs.remove'), exact: true }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('programs.remove'), exact: true })
    .click()
  await expect(row).toHaveCount(0)
  receiver.close()
})
