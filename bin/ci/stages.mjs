import { findChromiumTrouble } from './chromium.mjs'
import { findMailServersTrouble } from './mail-servers.mjs'
import { listNetworkStages } from './networks.mjs'
import { findTicketingServersTrouble } from './ticketing-servers.mjs'
import { findTranslationServersTrouble } from './translation-servers.mjs'

/**
 * What "npm test" does, in order, the quick first. A stage is one line here:
 * - `command` runs with the programs of the packages first on its PATH; exit code 0 is good
 * - `counts` tells that the command reports its tests one by one, else the stage counts as one test
 * - `needs` is a path without which the stage is skipped, `findObstacle` looks for another reason to skip it
 */
export const STAGES = [
  { name: 'lint', command: ['biome', 'ci', '--colors=off', '.'] },
  { name: 'types', command: ['tsc', '-p', '.'] },
  { name: 'types-web', needs: 'web/tsconfig.json', command: ['tsc', '-p', 'web'] },
  { name: 'generated', needs: 'bin/generate-api.ts', command: ['node', 'bin/generate-api.ts', '--check'] },
  { name: 'build-web', needs: 'web/index.html', command: ['vite', 'build', 'web'] },
  // Bytes are no timing: the same on every machine.
  {
    name: 'first-load',
    needs: 'bench/first-load/check-budget.ts',
    command: ['node', 'bench/first-load/check-budget.ts'],
  },
  { name: 'tests', counts: 'vitest', command: ['vitest', 'run'] },
  { name: 'judgement', needs: 'training/evaluate.ts', command: ['node', 'training/evaluate.ts', '--floors'] },
  // Where the public data sets are, the shipped model is made again and must be the same.
  { name: 'training', needs: '../shared/data/umsab', command: ['node', 'training/train.ts', '--check'] },
  {
    name: 'browser',
    counts: 'playwright',
    needs: 'test/e2e/playwright.config.ts',
    findObstacle: findChromiumTrouble,
    command: ['playwright', 'test', '-c', 'test/e2e/playwright.config.ts'],
  },
  {
    name: 'mail',
    counts: 'vitest',
    needs: 'test/networks/mail/vitest.config.ts',
    findObstacle: findMailServersTrouble,
    command: ['vitest', 'run', '-c', 'test/networks/mail/vitest.config.ts'],
  },
  {
    name: 'ticketing',
    counts: 'vitest',
    needs: 'test/networks/ticketing/vitest.config.ts',
    findObstacle: findTicketingServersTrouble,
    command: ['vitest', 'run', '-c', 'test/networks/ticketing/vitest.config.ts'],
  },
  {
    name: 'translation',
    counts: 'vitest',
    needs: 'test/networks/translation/vitest.config.ts',
    findObstacle: findTranslationServersTrouble,
    command: ['vitest', 'run', '-c', 'test/networks/translation/vitest.config.ts'],
  },
  ...listNetworkStages(),
  { name: 'chaos', needs: 'test/chaos/run.ts', command: ['node', 'test/chaos/run.ts', '--kills', '50'] },
]
