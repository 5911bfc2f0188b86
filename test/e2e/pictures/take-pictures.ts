import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { Cockpit } from '../cockpit.ts'
import { expect, test } from '../test.ts'
import { PEOPLE, type PersonName, sessionFile } from '../world/people.ts'
import { getPlaces } from '../world/places.ts'
import { say } from '../world/words.ts'
import { playChatter, playScene } from './scene.ts'

const OUT = process.env.PRONTO_TEST_PICTURES ?? 'test-results/pictures'
const DRAFT =
  'Chiara, la linea è di nuovo attiva: il guasto era in centrale. Grazie per la pazienza, e in bocca al lupo'

const SIZES = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
} as const satisfies Record<string, BrowserContextOptions>

const nameOf = (screen: string, size: string, scheme: string): string =>
  size === 'desktop' ? `${screen}-${scheme}` : `${screen}-phone${scheme === 'dark' ? '-dark' : ''}`

test('pictures of every screen, light and dark, on a desk and on a phone', async ({ page, browser }) => {
  mkdirSync(OUT, { recursive: true })
  await playChatter()
  await playScene(page)
  const path = new URL(page.url()).pathname
  for (const colorScheme of ['light', 'dark'] as const)
    for (const [size, settings] of Object.entries(SIZES)) {
      const options = { ...settings, colorScheme }
      const shoot = (shown: Page, screen: string) =>
        shown.screenshot({
          path: join(OUT, `${nameOf(screen, size, colorScheme)}.png`),
          animations: 'disabled',
        })
      await withPage(browser, null, options, async shown => {
        await shown.goto('/sign-in')
        await shown.getByRole('button', { name: new RegExp(PEOPLE.sara.name) }).waitFor()
        await shoot(shown, 'sign-in')
      })
      await withPage(browser, 'sara', options, async shown => {
        await shown.goto(path)
        const cockpit = new Cockpit(shown)
        await expect(cockpit.bubble('Lambrate')).toBeVisible()
        await cockpit.write('public', DRAFT)
        await expect(cockpit.composer).toContainText(/\$0/)
        await shoot(shown, 'cockpit')
        if (size === 'desktop') return
        await shown.getByRole('link', { name: say('thread.back') }).tap()
        await expect(
          shown
            .getByRole('listbox', { name: say('inbox.list') })
            .getByRole('option')
            .first(),
        ).toBeVisible()
        await shoot(shown, 'list')
      })
      await withPage(browser, 'sara', options, async shown => {
        await shown.goto('/not-answered')
        await shown.getByRole('listitem').filter({ hasText: 'Ornella' }).waitFor()
        await shoot(shown, 'not-answered')
      })
      await withPage(browser, 'giulia', options, async shown => {
        await shown.goto('/accounts')
        await expect(shown.getByRole('listitem', { name: '@aurora_aiuta' })).toContainText(
          say('accounts.pulse.well'),
        )
        await shoot(shown, 'accounts')
      })
    }
})

async function withPage(
  browser: Browser,
  person: PersonName | null,
  options: BrowserContextOptions,
  work: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({
    baseURL: getPlaces().desk,
    locale: 'en-GB',
    timezoneId: 'Europe/Rome',
    reducedMotion: 'reduce',
    storageState: person === null ? undefined : sessionFile(PEOPLE[person]),
    ...options,
  })
  const page = await context.newPage()
  await work(page)
  await context.close()
}
