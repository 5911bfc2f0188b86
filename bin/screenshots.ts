import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

const ROOT = join(import.meta.dirname, '..')

/**
 * Takes the pictures of the documentation: `node bin/screenshots.ts [--out docs/pictures]`. A demo of its own is
 * started for them and stopped again; the scene is in test/e2e/pictures.
 */
const { values } = parseArgs({
  options: { out: { type: 'string', default: join(ROOT, 'docs', 'pictures') } },
})

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
    env: { ...process.env, PRONTO_TEST_PICTURES: resolve(values.out), PRONTO_TEST_SEED: '1' },
    stdio: 'inherit',
  },
)
playwright.on('exit', code => {
  process.exitCode = code ?? 1
})
