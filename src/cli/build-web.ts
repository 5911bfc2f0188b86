import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { say } from './say.ts'

const ROOT = join(import.meta.dirname, '../..')
const WEB = join(ROOT, 'web')
const DIST = join(WEB, 'dist')
const MARK = join(DIST, '.built-from')
/** All that the cockpit is made of. */
const SOURCES = [
  'web/src',
  'web/public',
  'web/index.html',
  'web/before-paint.js',
  'web/before-styles.css',
  'web/first-page.ts',
  'web/join-first.ts',
  'web/vite.config.ts',
  'src/core',
  'src/contract',
  'package-lock.json',
]

/** Builds the cockpit when it has not been built from what stands in the folder now. */
export async function ensureWebIsBuilt(): Promise<void> {
  if (!existsSync(join(WEB, 'src'))) return
  const wanted = fingerprint()
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === wanted) return
  say('Building the cockpit (once, a few seconds) …')
  await runVite()
  writeFileSync(MARK, wanted)
}

function fingerprint(): string {
  const hash = createHash('sha256')
  for (const source of SOURCES.map(each => join(ROOT, each)))
    for (const file of filesOf(source))
      hash.update(file.slice(ROOT.length)).update('\0').update(readFileSync(file))
  return hash.digest('hex')
}

function filesOf(path: string): string[] {
  if (!existsSync(path)) return []
  if (/\.\w+$/.test(path)) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && !entry.name.includes('.test.'))
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
}

function runVite(): Promise<void> {
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js')
  const child = spawn(process.execPath, [vite, 'build', 'web', '--logLevel', 'warn'], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', code =>
      code === 0 ? resolve() : reject(new Error(`the cockpit could not be built (vite ended with ${code})`)),
    )
  })
}
