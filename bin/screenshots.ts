import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

const ROOT = join(import.meta.dirname, '..')

/**
 * Takes pictures for people to look at: `npm run screenshots [-- --out FOLDER]` has every screen, light and dark, on a
 * desk and on a phone, in `test-results/pictures`, which git ignores; `npm run screenshots -- --docs` the few of the
 * documentation, in docs/pictures. A demo of its own is started for them and stopped again; the list of the screens is
 * in test/e2e/screens, the scene in test/e2e/pictures.
 */
const { values } = parseArgs({
  options: { out: { type: 'string' }, docs: { type: 'boolean', default: false } },
})
const home = values.docs ? join(ROOT, 'docs', 'pictures') : join(ROOT, 'test-results', 'pictures')

const playwright = spawn(
  process.execPath,
  [
    join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js'),
    'test',
    '-c',
    join(ROOT, 'test', 'e2e', 'pictures', 'playwright.config.ts'),
  ],
  {
    cwd: ROOT,
    env: {
      ...process.env,
      PRONTO_TEST_PICTURES: resolve(values.out ?? home),
      PRONTO_TEST_PICTURES_OF: values.docs ? 'docs' : 'all',
      PRONTO_TEST_SEED: '1',
    },
    stdio: 'inherit',
  },
)
playwright.on('exit', code => {
  process.exitCode = code ?? 1
})
