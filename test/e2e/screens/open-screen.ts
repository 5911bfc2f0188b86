import { expect, type Page } from '@playwright/test'
import type { Scene, Screen } from './screen.ts'

/** Goes there as a link of the page does, without loading anything anew; at the door, and the first time, by the address. */
export async function openScreen(page: Page, screen: Screen, scene: Scene): Promise<void> {
  for (const [path, answer] of Object.entries(screen.told ?? {}))
    await page.route(path, route => route.fulfill({ json: answer }))
  const path = screen.path(scene)
  if (screen.person !== null && page.url().startsWith('http'))
    // The router listens to the history of the page.
    await page.evaluate(`history.pushState({}, '', ${JSON.stringify(path)})`)
  else await page.goto(path)
  await page.getByText(screen.shows).locator('visible=true').first().waitFor()
  await settle(page)
}

/** Until nothing loads and nothing moves any more: what comes late shows itself as a skeleton only after a moment. */
export async function settle(page: Page): Promise<void> {
  const loading = page.locator('.mantine-Skeleton-root, .mantine-Loader-root').locator('visible=true')
  await page.evaluate('document.fonts.ready.then(() => null)')
  await becomeQuiet(page)
  await expect(loading).toHaveCount(0)
  await becomeQuiet(page)
}

const QUIET_MS = 200
const MOST_MS = 2000

/** Nothing has changed for a moment; what changes for ever, such as a clock, is not waited for. */
const becomeQuiet = (page: Page): Promise<unknown> =>
  page.evaluate(`new Promise(resolve => {
    let quiet = setTimeout(resolve, ${QUIET_MS})
    setTimeout(resolve, ${MOST_MS})
    new MutationObserver(() => {
      clearTimeout(quiet)
      quiet = setTimeout(resolve, ${QUIET_MS})
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })`)
