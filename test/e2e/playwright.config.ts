import { defineConfig } from '@playwright/test'

/** A real Chromium against the real desk, its database and its sandbox network. See global-setup.ts. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  globalSetup: './global-setup.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  timeout: 120_000,
  // What customers write is heard within a few seconds; a busy machine takes a little longer.
  expect: { timeout: 25_000 },
  reporter: 'list',
  projects: [
    { name: 'desk', testMatch: '*.spec.ts', testIgnore: ['*.faults.spec.ts', 'policy*.spec.ts'] },
    // A workspace has one draft and one policy in force: who writes them takes turns. They come behind the others, whose
    // decisions are by the policy that they publish.
    { name: 'policy', testMatch: 'policy*.spec.ts', workers: 1 },
    // What goes wrong on the network goes wrong for everybody on it: one at a time, when the others are done.
    { name: 'faults', testMatch: '*.faults.spec.ts', dependencies: ['desk', 'policy'], workers: 1 },
  ],
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/Rome',
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
    // The page always comes from the desk; offline.spec.ts is about what happens otherwise.
    serviceWorkers: 'block',
    // A click may wait for what is still to come as long as an expectation does.
    actionTimeout: 25_000,
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-background-networking'],
    },
  },
})
