import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium } from '@playwright/test'
import type { Person } from '../../../../test/networks/bluesky/person.ts'

export const CHROMIUM = '/usr/bin/chromium'

export interface Desk {
  readonly redirectUri: string
  /** The address under which the browser came back. */
  readonly cameBack: Promise<URL>
  close(): void
}

/** The desk's end of a login: it only listens for who comes back. */
export async function awaitBrowser(): Promise<Desk> {
  const { promise: cameBack, resolve } = Promise.withResolvers<URL>()
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    if (url.pathname === '/api/accounts/login/back') resolve(url)
    response.end('Welcome back.')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    redirectUri: `http://127.0.0.1:${port}/api/accounts/login/back`,
    cameBack,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** A person logs in on the network's own page, in a browser, and allows what is asked. */
export async function consent(url: string, { handle, password }: Person): Promise<void> {
  const browser = await chromium.launch({ executablePath: CHROMIUM })
  try {
    const page = await browser.newPage({ locale: 'en-US' })
    await page.goto(url)
    const name = page.locator('input[name=username]')
    // Whoever is not announced is first asked whether he has an account.
    await page.getByRole('button').first().waitFor()
    if (!(await name.isVisible())) await page.getByRole('button', { name: 'Sign in' }).click()
    await name.waitFor()
    if (await name.isEditable()) await name.fill(handle)
    await page.locator('input[type=password]').fill(password)
    await page.locator('button[type=submit]').click()
    await page.getByRole('button', { name: /accept|authorize|allow/i }).click()
    await page.waitForURL('**/api/accounts/login/back?**')
  } finally {
    await browser.close()
  }
}
