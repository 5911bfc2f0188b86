import { expect, type Page } from '@playwright/test'
import type { Cockpit } from '../cockpit.ts'
import type { Scene } from '../screens/screen.ts'
import { say } from '../world/words.ts'

const DRAFT =
  'Chiara, la linea è di nuovo attiva: il guasto era in centrale. Grazie per la pazienza, e in bocca al lupo'

/** A moment of a screen that no address leads to. */
interface Moment {
  /** Names its picture. */
  readonly name: string
  /** Where alone it can be brought about; everywhere, where it is not said. */
  readonly only?: 'desktop' | 'phone'
  play(page: Page, cockpit: Cockpit, scene: Scene): Promise<void>
}

async function openTicket(page: Page, cockpit: Cockpit, { ticketId }: Scene): Promise<void> {
  await page.goto(`/inbox/${ticketId}?view=all`)
  await expect(cockpit.bubble('Lambrate')).toBeVisible()
}

export const MOMENTS: readonly Moment[] = [
  {
    name: 'cockpit-answer',
    play: async (page, cockpit, scene) => {
      await openTicket(page, cockpit, scene)
      await cockpit.write('public', DRAFT)
      await expect(cockpit.composer).toContainText(/\$0/)
    },
  },
  {
    name: 'cockpit-direct',
    play: async (page, cockpit, scene) => {
      await openTicket(page, cockpit, scene)
      await cockpit.mode('direct').click()
    },
  },
  {
    name: 'cockpit-note',
    play: async (page, cockpit, scene) => {
      await openTicket(page, cockpit, scene)
      await cockpit.mode('note').click()
    },
  },
  {
    name: 'cockpit-reasons',
    play: async (page, cockpit, scene) => {
      await openTicket(page, cockpit, scene)
      await cockpit.decision.getByRole('button', { name: say('decision.why') }).click()
    },
  },
  {
    name: 'list-nothing-found',
    play: async page => {
      await page.goto('/inbox?view=all&q=nobody-is-called-this')
      await page.getByRole('searchbox', { name: say('inbox.search') }).waitFor()
    },
  },
  {
    name: 'list-broken',
    play: async page => {
      await page.route('**/api/tickets?*', route =>
        route.fulfill({ status: 500, json: { error: { code: 'unexpected', message: '', requestId: 'x' } } }),
      )
      await page.goto('/inbox?view=all')
      await page.getByRole('alert').first().waitFor()
    },
  },
  {
    name: 'palette',
    only: 'desktop',
    play: async page => {
      await page.goto('/inbox?view=all')
      await page.getByRole('option').first().waitFor()
      await page.keyboard.press('Control+k')
      await page.getByPlaceholder(say('actions.search')).waitFor()
    },
  },
  {
    name: 'keys',
    only: 'desktop',
    play: async page => {
      await page.goto('/inbox?view=all')
      await page.getByRole('option').first().waitFor()
      await page.keyboard.press('?')
      await page.getByRole('dialog', { name: say('app.keys') }).waitFor()
    },
  },
  {
    name: 'more',
    only: 'phone',
    play: async page => {
      await page.goto('/inbox?view=all')
      await page
        .getByRole('button', { name: say('app.more') })
        .last()
        .tap()
      await page.getByRole('menu').waitFor()
    },
  },
]
