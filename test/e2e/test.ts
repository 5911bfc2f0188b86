import { type BrowserContext, test as base } from '@playwright/test'
import { Cockpit } from './cockpit.ts'
import { type Customer, type CustomerOptions, joinCustomer } from './world/network.ts'
import { PEOPLE, type PersonName, sessionFile } from './world/people.ts'
import { getPlaces } from './world/places.ts'
import { watchTroubles } from './world/troubles.ts'

interface Given {
  /** Whose session the browser has; nobody's when null. */
  readonly person: PersonName | null
  /** Errors of the page that a test brings about on purpose; every other one fails it. */
  readonly expectedTroubles: RegExp[]
  readonly troubles: undefined
  readonly cockpit: Cockpit
  readonly join: (options?: CustomerOptions) => Promise<Customer>
  /** A colleague at a browser of his own. */
  readonly openAs: (name: PersonName) => Promise<Cockpit>
}

export const test = base.extend<Given>({
  person: ['sara', { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
  baseURL: async ({}, use) => use(getPlaces().desk),
  storageState: async ({ person }, use) => use(person === null ? undefined : sessionFile(PEOPLE[person])),
  // biome-ignore lint/correctness/noEmptyPattern: as above
  expectedTroubles: async ({}, use) => use([]),
  troubles: [
    async ({ context, expectedTroubles }, use) => {
      const seen = watchTroubles(context)
      await use(undefined)
      base.expect(seen.filter(each => !expectedTroubles.some(expected => expected.test(each)))).toEqual([])
    },
    { auto: true },
  ],
  cockpit: async ({ page }, use) => use(new Cockpit(page)),
  // biome-ignore lint/correctness/noEmptyPattern: as above
  join: async ({}, use) => use(joinCustomer),
  openAs: async ({ browser, baseURL }, use) => {
    const contexts: BrowserContext[] = []
    await use(async name => {
      const context = await browser.newContext({
        storageState: sessionFile(PEOPLE[name]),
        ...(baseURL === undefined ? {} : { baseURL }),
      })
      contexts.push(context)
      return new Cockpit(await context.newPage())
    })
    await Promise.all(contexts.map(context => context.close()))
  },
})

export const expect = test.expect
