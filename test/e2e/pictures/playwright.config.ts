import { defineConfig } from '@playwright/test'
import e2e from '../playwright.config.ts'

/** The same desk and browser as the tests, for bin/screenshots.ts. */
export default defineConfig({
  ...e2e,
  testDir: '.',
  outputDir: '../../../test-results',
  globalSetup: '../global-setup.ts',
  projects: [{ name: 'pictures', testMatch: 'take-pictures.ts' }],
  workers: 1,
  timeout: 1_200_000,
})
