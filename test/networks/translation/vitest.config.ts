import { defineConfig } from 'vitest/config'

/** Against a real translation service of this machine: see bin/ci/translation-servers.mjs. */
export default defineConfig({
  test: {
    include: ['test/networks/translation/**/*.translation.test.ts'],
    globalSetup: ['test/global-database.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
  },
})
