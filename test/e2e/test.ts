import { test as base } from '@playwright/test'
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
})

export const expect = test.expect
