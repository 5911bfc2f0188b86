import { expect, type Page } from '@playwright/test'
import type { Scene, Screen } from './screen.ts'

/** Goes there as a link of the page does, without loading anything anew; at the door, and the first time, by the address. */
export async function openScreen(page: Page, screen: Screen, scene: Scene): Promise<void> {
  for (const [path, answer] of Object.entries(screen.told ?? {}))
    await page.route(path, route => route.fulfill({ json: answer }))
  const path = screen.path(scene)
  if (screen.person !== null && page.url().startsWith('http'))
    // The router listens to the history of the page.
    await page.evaluate(to => history.pushState({}, '', to), path)
  else await page.goto(path)
  await page.getByText(screen.shows).locator('visible=true').first().waitFor()
  await settle(page)
}

/** Until nothing loads and nothing moves any more. */
export async function settle(page: Page): Promise<void> {
  await expect(
    page.locator('.mantine-Skeleton-root, .mantine-Loader-root').locator('visible=true'),
  ).toHaveCount(0)
  await page.evaluate(() => document.fonts.ready)
  await page.evaluate(
    ([quietMs, mostMs]) =>
      new Promise<void>(resolve => {
        let quiet = setTimeout(resolve, quietMs)
        setTimeout(resolve, mostMs)
        new MutationObserver(() => {
          clearTimeout(quiet)
          quiet = setTimeout(resolve, quietMs)
        }).observe(document.body, { subtree: true, childList: true, characterData: true })
      }),
    [250, 3000] as const,
  )
}
