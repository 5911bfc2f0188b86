import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What another theme can change. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block']

/** The same by night: the page is the same, its colours are not. */
export async function expectAccessibleByNight(page: Page, name = page.url()): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' })
  // The page hears of it a moment later: looked at in between, it has the colours of both.
  await expect(page.locator('html[data-mantine-color-scheme=light]')).toHaveCount(0)
  await judge(new AxeBuilder({ page }).withRules(OF_COLOURS), `${name} by night`)
  await page.emulateMedia({ colorScheme: 'light' })
  await expect(page.locator('html[data-mantine-color-scheme=dark]')).toHaveCount(0)
}

/** Nothing that axe objects to, by the law of WCAG 2.0 to 2.2 A and AA and by good practice. */
export async function expectAccessible(page: Page, name = page.url()): Promise<void> {
  await judge(new AxeBuilder({ page }).withTags(RULES), name)
}

async function judge(axe: AxeBuilder, name: string): Promise<void> {
  const { violations } = await axe
    // One page without frames of others: it need not be put together from parts in a page of its own.
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .analyze()
  const found = violations.map(({ id, nodes }) => ({ id, where: nodes.map(node => node.target.join(' ')) }))
  expect.soft(found, name).toEqual([])
}

/** How many pixels of the page lie beside it, where one would have to scroll sideways. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate(`(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const main = document.querySelector('main > *')
    return Math.max(scrollWidth - clientWidth, main === null ? 0 : main.scrollWidth - main.clientWidth)
  })()`)
