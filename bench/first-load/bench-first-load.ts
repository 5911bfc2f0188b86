import { join } from 'node:path'
import { build } from 'vite'
import { formatTable } from '../table.ts'
import { BUDGET_BYTES, LIST, measureFiles, sumBytes } from './first-files.ts'

const WEB = join(import.meta.dirname, '../../web')

/** Fetched at the same time: a ticket that is opened needs it too. */
const CONVERSATION = ['conversation']

/** Files that are worth a line of their own. */
const LARGE_BYTES = 4_000

/** Builds the cockpit and sums what a browser fetches before it shows the inbox, each file packed by gzip. */
export async function benchFirstLoad(folder: string, say: (line: string) => void) {
  await build({
    root: WEB,
    configFile: join(WEB, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: folder },
  })
  const list = measureFiles(folder, LIST)
  const both = measureFiles(folder, [...LIST, ...CONVERSATION])
  const large = list.filter(({ bytes }) => bytes >= LARGE_BYTES)
  const rows: readonly (readonly [string, number])[] = [
    ...large.map(({ file, bytes }) => [nameOf(file), bytes] as const),
    [`${list.length - large.length} smaller ones`, sumBytes(list) - sumBytes(large)],
    ['scripts', sumBytes(list, '.js')],
    ['styles', sumBytes(list, '.css')],
    ['scripts and styles of the list', sumBytes(list)],
    ['what they may weigh', BUDGET_BYTES],
    ['with an open conversation', sumBytes(both)],
  ]
  for (const line of formatTable([['first load of the inbox', 'bytes, gzip'], ...rows])) say(line)
  return {
    scriptBytes: sumBytes(list, '.js'),
    styleBytes: sumBytes(list, '.css'),
    withConversationBytes: sumBytes(both),
  }
}

/** The words that a build adds to the name of a file change with its content. */
const nameOf = (file: string): string => file.replace(/^assets\//, '').replace(/-[\w-]{8}(\.\w+)$/, '$1')
