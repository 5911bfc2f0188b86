import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: join(import.meta.dirname, '..', '..'),
    include: ['src/connectors/bluesky/**/*.net.test.ts', 'test/networks/bluesky/**/*.net.test.ts'],
    globalSetup: ['test/global-database.ts', 'test/networks/bluesky/global-network.ts'],
    // All files share one network, which has one processor for itself: side by side they would wait for each other.
    fileParallelism: false,
    testTimeout: 120_000,
    // The first run installs the network.
    hookTimeout: 900_000,
    expect: { poll: { timeout: 60_000 } },
  },
})
