import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatTable } from '../table.ts'
import { BUDGET_BYTES, LIST, measureFiles, sumBytes } from './first-files.ts'
import { type Groups, groupModules, listGrown } from './group-modules.ts'

/**
 * `node bench/first-load/check-budget.ts [--keep]`: fails when what a browser fetches before it shows the inbox weighs
 * more than it may, and names what has grown since it was last kept. Reads the built cockpit. `--keep` remembers today.
 */
const DIST = join(import.meta.dirname, '../../web/dist')
const KEPT = join(import.meta.dirname, 'kept.json')
const SHOWN = 15

interface Kept {
  readonly bytes: number
  readonly groups: Groups
}

const files = measureFiles(DIST, LIST)
const bytes = sumBytes(files)
const groups = readGroups(files.map(({ file }) => file))
console.log(`first load: ${bytes} bytes of scripts and styles, packed by gzip; ${BUDGET_BYTES} at most`)
if (process.argv.includes('--keep'))
  writeFileSync(KEPT, `${JSON.stringify({ bytes, groups: sortByName(groups) }, null, 2)}\n`)
else if (bytes > BUDGET_BYTES) {
  const kept = JSON.parse(readFileSync(KEPT, 'utf8')) as Kept
  console.error(`That is too much. When it was kept it was ${kept.bytes}. What has grown, before minifying:`)
  for (const line of formatTable(listGrown(kept.groups, groups).slice(0, SHOWN))) console.error(`  ${line}`)
  process.exitCode = 1
}

function readGroups(names: readonly string[]): Groups {
  const modules = JSON.parse(readFileSync(join(DIST, '.vite/modules.json'), 'utf8')) as Record<string, Groups>
  return groupModules(Object.assign({}, ...names.map(name => modules[name])))
}

function sortByName(unsorted: Groups): Groups {
  return Object.fromEntries(Object.entries(unsorted).sort(([one], [other]) => one.localeCompare(other)))
}
