import { defineConfig } from 'vitest/config'

/** Against real ticketing systems of this machine. They are started by root alone: see bin/ci/ticketing-servers.mjs. */
export default defineConfig({
  test: {
    include: ['src/ticketing/**/*.ticketing.test.ts', 'test/networks/ticketing/**/*.ticketing.test.ts'],
    globalSetup: ['test/global-database.ts', 'test/networks/ticketing/start-servers.ts'],
    // Each file works in queues and projects of its own, and waits most of the time.
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 60_000 } },
  },
})
