import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline as chain, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { DumpError } from './dump-error.ts'
import {
  createLineHash,
  type DumpHeader,
  type DumpRow,
  damagedFile,
  dumpRow,
  dumpSection,
  dumpTrailer,
  foreignFile,
  parseHeader,
  parseLine,
} from './dump-format.ts'

/**
 * Writes a dump's text to a file that only its owner may read. It is written under another name and renamed when
 * it is whole and on the disk: a file with the final name is never half of a dump.
 * @returns its size in bytes.
 */
export async function writeDumpFile(path: string, text: AsyncIterable<string>): Promise<number> {
  const draft = `${path}.part`
  try {
    await pipeline(Readable.from(text), createGzip(), createWriteStream(draft, { mode: 0o600 }))
    await sync(draft)
    await rename(draft, path)
    await sync(dirname(path))
    return (await stat(path)).size
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined)
    throw nameFileTrouble(error, path)
  }
}

async function sync(path: string): Promise<void> {
  const file = await open(path)
  await file.sync().finally(() => file.close())
}

const FILE_TROUBLE: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder',
  EACCES: 'you may not use it',
  EPERM: 'you may not use it',
  EROFS: 'its disk is read-only',
  ENOSPC: 'its disk is full',
  EDQUOT: 'its disk is full',
}

function nameFileTrouble(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const trouble = 'path' in Object(error) || code === 'ENOSPC' ? FILE_TROUBLE[code] : undefined
  if (trouble === undefined) return error
  return new DumpError(`The file ${path} cannot be used: ${trouble}.`, 'Name another file.', { cause: error })
}

export type DumpPart =
  | { readonly kind: 'header'; readonly header: DumpHeader }
  | { readonly kind: 'row'; readonly table: string; readonly row: DumpRow }

/**
 * Reads a dump, header first. Whoever reads to the end without an error has read all that was written: a file
 * that was cut off, changed or never was a dump throws a DumpError.
 */
export async function* readDumpFile(path: string): AsyncGenerator<DumpPart> {
  const reader = createReader()
  for await (const line of linesOf(path)) {
    const part = reader.read(line)
    if (part !== null) yield part
  }
  reader.finish()
}

/** Reads a dump to its end. @returns its header, if all of it is sound. */
export async function checkDumpFile(path: string): Promise<DumpHeader> {
  let header: DumpHeader | undefined
  for await (const part of readDumpFile(path)) if (part.kind === 'header') header = part.header
  if (header === undefined) throw foreignFile()
  return header
}

function createReader() {
  const hash = createLineHash()
  let header: DumpHeader | undefined
  let table: DumpHeader['tables'][number] | undefined
  let rows = 0
  let isComplete = false

  const readSection = (name: string): void => {
    table = header?.tables.find(each => each.name === name)
    if (table === undefined) throw damagedFile(`it holds rows of a table that its header does not name`)
  }
  const readEnd = (value: unknown): boolean => {
    const trailer = dumpTrailer.safeParse(value)
    if (!trailer.success) return false
    if (trailer.data.end.sha256 !== hash.digest() || trailer.data.end.rows !== rows)
      throw damagedFile('its contents are not those that were written')
    isComplete = true
    return true
  }
  const readRow = (value: unknown): DumpPart => {
    const row = dumpRow.safeParse(value)
    if (!row.success || table === undefined || row.data.length !== table.columns.length)
      throw damagedFile('a line of it is not what it should be')
    rows++
    return { kind: 'row', table: table.name, row: row.data }
  }
  return {
    read(line: string): DumpPart | null {
      if (isComplete) throw damagedFile('something was added behind its end')
      if (header === undefined) {
        header = parseHeader(line)
        hash.add(`${line}\n`)
        return { kind: 'header', header }
      }
      const value = parseLine(line)
      if (readEnd(value)) return null
      hash.add(`${line}\n`)
      const section = dumpSection.safeParse(value)
      if (!section.success) return readRow(value)
      readSection(section.data.table)
      return null
    },
    finish(): void {
      if (header === undefined) throw foreignFile()
      if (!isComplete) throw damagedFile('it was cut off')
    },
  }
}

/** A longer first line belongs to no dump, and must not be gathered in memory. */
const LONGEST_HEADER_BYTES = 4 * 1024 * 1024
const NEWLINE = 0x0a

/** Split at line feeds alone: Node's readline also splits at characters that customers may have written. */
async function* linesOf(path: string): AsyncGenerator<string> {
  const unzipped = createGunzip()
  // A file that cannot be read ends the unzipping with its own error, which is then thrown here.
  chain(createReadStream(path), unzipped, () => undefined)
  let pending: Buffer[] = []
  let pendingBytes = 0
  let isFirst = true
  try {
    for await (const chunk of unzipped as AsyncIterable<Buffer>) {
      let from = 0
      for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
        yield Buffer.concat([...pending, chunk.subarray(from, at)]).toString('utf8')
        pending = []
        pendingBytes = 0
        isFirst = false
        from = at + 1
      }
      pending.push(chunk.subarray(from))
      pendingBytes += chunk.length - from
      if (isFirst && pendingBytes > LONGEST_HEADER_BYTES) throw foreignFile()
    }
    if (pendingBytes > 0) yield Buffer.concat(pending).toString('utf8')
  } catch (error) {
    throw nameReadTrouble(error, path)
  } finally {
    unzipped.destroy()
  }
}

/** What zlib says of bytes that never were a gzip; all its other trouble is with one that was changed since. */
const NO_GZIP = 'incorrect header check'

function nameReadTrouble(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (!code.startsWith('Z_')) return nameFileTrouble(error, path)
  if (code === 'Z_BUF_ERROR') return damagedFile('it was cut off', error)
  if (error instanceof Error && error.message === NO_GZIP) return foreignFile(error)
  return damagedFile('its contents are not those that were written', error)
}
