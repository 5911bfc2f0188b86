import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { Cockpit } from '../cockpit.ts'
import { SCREENS } from '../screens/list-screens.ts'
import { openScreen, settle } from '../screens/open-screen.ts'
import { readScene } from '../screens/read-scene.ts'
import type { Scene, Screen } from '../screens/screen.ts'
import { test } from '../test.ts'
import { PEOPLE, sessionFile } from '../world/people.ts'
import { getPlaces } from '../world/places.ts'
import { say } from '../world/words.ts'
import { isForDocs } from './docs-pictures.ts'
import { MOMENTS } from './moments.ts'
import { playChatter, playScene } from './scene.ts'

const OUT = process.env.PRONTO_TEST_PICTURES ?? 'test-results/pictures'
const IS_FOR_DOCS = process.env.PRONTO_TEST_PICTURES_OF === 'docs'

const SIZES = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: {
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: IS_FOR_DOCS ? 1.5 : 1,
    hasTouch: true,
    isMobile: true,
  },
} as const satisfies Record<string, BrowserContextOptions>
type Size = keyof typeof SIZES

const nameOf = (screen: string, size: Size, scheme: string): string =>
  size === 'desktop' ? `${screen}-${scheme}` : `${screen}-phone${scheme === 'dark' ? '-dark' : ''}`

test('pictures of every screen, light and dark, on a desk and on a phone', async ({ page, browser }) => {
  mkdirSync(OUT, { recursive: true })
  await playChatter()
  await playScene(page)
  const scene = await readScene(page, new Cockpit(page).ticketId())
  for (const colorScheme of ['light', 'dark'] as const)
    for (const [size, settings] of Object.entries(SIZES) as [Size, BrowserContextOptions][]) {
      const look: Look = {
        scene,
        options: { ...settings, colorScheme },
        shoot: async (shown, name) => {
          const picture = nameOf(name, size, colorScheme)
          if (IS_FOR_DOCS && !isForDocs(picture)) return
          await shown.screenshot({ path: join(OUT, `${picture}.png`), animations: 'disabled' })
        },
        isWanted: name => !IS_FOR_DOCS || isForDocs(nameOf(name, size, colorScheme)),
      }
      for (const person of [null, 'giulia', 'bianca'] as const)
        await withPage(browser, person, look, shown => walk(shown, person, look))
      for (const { name, only, play } of MOMENTS)
        if (only === undefined || only === size)
          if (look.isWanted(name))
            await withPage(browser, 'sara', look, async shown => {
              await play(shown, new Cockpit(shown), scene)
              await settle(shown)
              if (IS_FOR_DOCS) await putAway(shown)
              await look.shoot(shown, name)
            })
    }
})

interface Look {
  readonly scene: Scene
  readonly options: BrowserContextOptions
  shoot(page: Page, name: string): Promise<void>
  isWanted(name: string): boolean
}

async function walk(page: Page, person: Screen['person'], { scene, shoot, isWanted }: Look): Promise<void> {
  for (const screen of SCREENS)
    if (screen.person === person && isWanted(screen.name)) {
      await openScreen(page, screen, scene)
      if (IS_FOR_DOCS) await putAway(page)
      await shoot(page, screen.name)
    }
}

/** What the roster has to say lies over every screen: it is told once, and not on every picture. */
async function putAway(page: Page): Promise<void> {
  const close = page.getByRole('button', { name: say('roster.over.putAway') })
  if ((await close.count()) > 0) await close.first().click()
}

async function withPage(
  browser: Browser,
  person: keyof typeof PEOPLE | null,
  { options }: Look,
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
  await work(await context.newPage())
  await context.close()
}
