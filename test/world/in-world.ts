import { test } from 'vitest'
import { openWorld, type World } from '../world.ts'

/** A test with a world of its own, gone when it ends. */
export const inWorld = test.extend<{ world: World }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads from the pattern which fixtures are asked for
  world: async ({}, use) => {
    const world = await openWorld()
    try {
      await use(world)
    } finally {
      await world.close()
    }
  },
})
