import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'

const CHROMIUM = '/usr/bin/chromium'

/** A real browser on the cockpit that notes when marked words come into sight. */
export interface WatchedCockpit {
  /** When each mark was first painted, by the clock of this machine. */
  readSeen(): Promise<ReadonlyMap<string, number>>
  open(path: string): Promise<void>
  close(): Promise<void>
}

export const hasBrowser = (): boolean => existsSync(CHROMIUM)

/** Tall enough for all rows of a page: what is not rendered cannot be seen. */
const VIEWPORT = { width: 1440, height: 5200 }

export async function openWatchedCockpit(
  url: string,
  login: { readonly email: string; readonly password: string },
): Promise<WatchedCockpit> {
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-background-networking'],
  })
  const context = await browser.newContext({ baseURL: url, viewport: VIEWPORT, locale: 'en-GB' })
  await signIn(context, url, login)
  await context.addInitScript({ path: join(import.meta.dirname, 'watch-marks.js') })
  const page = await context.newPage()
  return {
    open: async path => {
      await page.goto(path)
      await page.getByRole('listbox').first().waitFor()
    },
    readSeen: async () => new Map(await readMarks(page)),
    close: () => browser.close(),
  }
}

async function signIn(context: BrowserContext, url: string, data: object): Promise<void> {
  const response = await context.request.post(`${url}/api/auth/sign-in/email`, {
    data,
    headers: { origin: url },
  })
  if (!response.ok()) throw new Error(`sign-in answered ${response.status()}`)
}

const readMarks = (page: Page): Promise<[string, number][]> => page.evaluate('[...marksSeen]')
