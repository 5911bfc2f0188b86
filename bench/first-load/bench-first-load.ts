import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Manifest } from 'vite'
import { formatTable } from '../table.ts'

const WEB = join(import.meta.dirname, '../../web')

/** What is there before anybody sees the list, in English. What is fetched behind the first picture is not in it. */
const LIST = ['index.html', 'src/i18n/catalogues/en.ts', 'desk']

/** Fetched at the same time: a ticket that is opened needs it too. */
const CONVERSATION = ['conversation']

/** Files that are worth a line of their own. */
const LARGE_BYTES = 4_000

interface Size {
  readonly file: string
  readonly bytes: number
}

/** Builds the cockpit and sums what a browser fetches before it shows the inbox, each file packed by gzip. */
export async function benchFirstLoad(folder: string, say: (line: string) => void) {
  await build({
    root: WEB,
    configFile: join(WEB, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: folder, manifest: true },
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
    ['with an open conversation', sumBytes(both)],
  ]
  for (const line of formatTable([['first load of the inbox', 'bytes, gzip'], ...rows])) say(line)
  return {
    scriptBytes: sumBytes(list, '.js'),
    styleBytes: sumBytes(list, '.css'),
    withConversationBytes: sumBytes(both),
  }
}

const measureFiles = (folder: string, entries: readonly string[]): readonly Size[] =>
  listFiles(folder, entries)
    .map(file => ({ file, bytes: gzipSync(readFileSync(join(folder, file))).length }))
    .sort((one, other) => other.bytes - one.bytes)

const sumBytes = (sizes: readonly Size[], suffix = ''): number =>
  sizes.filter(({ file }) => file.endsWith(suffix)).reduce((total, { bytes }) => total + bytes, 0)

/** The words that a build adds to the name of a file change with its content. */
const nameOf = (file: string): string => file.replace(/^assets\//, '').replace(/-[\w-]{8}(\.\w+)$/, '$1')

/** With all that they import at once. */
function listFiles(folder: string, entries: readonly string[]): readonly string[] {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest
  const files = new Set<string>()
  const walk = (key: string) => {
    // What is joined (web/join-first.ts) has no source of its own, only a name.
    const chunk = manifest[key] ?? Object.values(manifest).find(each => each.name === key)
    if (chunk === undefined) throw new Error(`the build has no ${key}`)
    if (files.has(chunk.file)) return
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
    for (const next of chunk.imports ?? []) walk(next)
  }
  for (const entry of entries) walk(entry)
  return [...files]
}
