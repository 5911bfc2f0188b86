import { test } from 'vitest'
import { beginWorld, type World } from '../world.ts'
import { type Home, openHome } from './home.ts'

/** A test with a world of its own, which begins anew; the tests of a file share one database for it. */
export const inWorld = test.extend<{ home: Home; world: World }>({
  home: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads from the pattern which fixtures are asked for
    async ({}, use) => {
      const home = await openHome()
      await use(home)
      await home.close()
    },
    { scope: 'file' },
  ],
  world: async ({ home }, use) => {
    await use(await beginWorld(home))
    await home.empty()
  },
})
