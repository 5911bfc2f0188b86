import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Manifest } from 'vite'

/** Scripts and styles before anybody sees the list, each packed by gzip. */
export const BUDGET_BYTES = 250_000

/** What is there before anybody sees the list, in English. What is fetched behind the first picture is not in it. */
export const LIST = ['index.html', 'src/i18n/catalogues/en.ts', 'desk', 'inbox']

export interface Size {
  readonly file: string
  readonly bytes: number
}

/** Files of a built cockpit that these entries need at once, packed by gzip, the largest first. */
export const measureFiles = (folder: string, entries: readonly string[]): readonly Size[] =>
  listFiles(folder, entries)
    .map(file => ({ file, bytes: gzipSync(readFileSync(join(folder, file))).length }))
    .sort((one, other) => other.bytes - one.bytes)

export const sumBytes = (sizes: readonly Size[], suffix = ''): number =>
  sizes.filter(({ file }) => file.endsWith(suffix)).reduce((total, { bytes }) => total + bytes, 0)

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
