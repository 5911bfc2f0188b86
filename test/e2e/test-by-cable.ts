import { test as base } from './test.ts'
import { type Cable, layCable } from './world/cable.ts'

export { expect } from './test.ts'

/** A test whose browser reaches everything by a cable that can be cut, or hold back what it carries. */
export const test = base.extend<{ readonly cable: Cable }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
  cable: async ({}, use) => {
    const cable = await layCable()
    await use(cable)
    await cable.remove()
  },
  proxy: async ({ cable }, use) => use({ server: cable.url }),
})
