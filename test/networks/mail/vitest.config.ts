import { defineConfig } from 'vitest/config'

/** Against real mail servers of this machine. They are started by root alone: see bin/ci/mail-servers.mjs. */
export default defineConfig({
  test: {
    include: ['src/connectors/email/**/*.mail.test.ts', 'test/networks/mail/**/*.mail.test.ts'],
    globalSetup: ['test/global-database.ts'],
    // Each file has servers of its own, and waits for them most of the time.
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 60_000 } },
  },
})
