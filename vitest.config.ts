import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'test/**/*.test.ts',
      'web/**/*.test.ts',
      'bin/**/*.test.mjs',
      'bench/**/*.test.ts',
      'training/**/*.test.ts',
    ],
    // What ends in .mail.test.ts, .ticketing.test.ts, .translation.test.ts or .net.test.ts needs real servers, and belongs to stages of their own.
    exclude: [
      'test/e2e/**',
      '**/*.mail.test.ts',
      '**/*.ticketing.test.ts',
      '**/*.translation.test.ts',
      '**/*.net.test.ts',
      '**/node_modules/**',
    ],
    globalSetup: ['test/global-database.ts'],
    // By itself a machine of two cores would run one file at a time, most of which wait for the database.
    maxWorkers: '100%',
    // Files of one worker share what they import: half of the time went into reading the same modules again. Whoever
    // changes something of a module's or the process's puts it back.
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 240_000,
    // Waiting for a condition ends with the condition: a loaded machine may take its time.
    expect: { poll: { timeout: 60_000 } },
  },
})
