import { createHash } from 'node:crypto'
import { z } from 'zod'
import { DumpError } from './dump-error.ts'

/**
 * A dump is gzipped text, one JSON value a line:
 * - the header, which says what follows and of which state of the tables it is
 * - for each table a line `{"table":"…"}`, then a line a row: an array with PostgreSQL's own text of each column
 * - the trailer, with the SHA-256 of all lines before it: a dump without it was cut off
 */
export const DUMP_FORMAT = 'pronto-dump'
export const DUMP_VERSION = 1

const count = z.number().int().nonnegative()

export const dumpHeader = z.object({
  format: z.literal(DUMP_FORMAT),
  version: z.literal(DUMP_VERSION),
  madeAt: z.iso.datetime(),
  postgres: z.string(),
  /** The migrations that had been applied, in order. */
  migrations: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: count })),
  sequences: z.array(z.object({ name: z.string(), value: z.string(), isCalled: z.boolean() })),
  /** Tells whether an installation has the key with which the account secrets in the dump are sealed. */
  keyFingerprint: z.string(),
  /** The key itself, where its owner wanted it in the dump. */
  secret: z.string().optional(),
})
export type DumpHeader = z.infer<typeof dumpHeader>

export const dumpSection = z.object({ table: z.string() })
export const dumpRow = z.array(z.string().nullable())
export type DumpRow = z.infer<typeof dumpRow>
export const dumpTrailer = z.object({ end: z.object({ rows: count, sha256: z.string() }) })

/** Line by line, writer and reader alike: what is hashed is the text as it stands in the dump. */
export function createLineHash(): { add(text: string): void; digest(): string } {
  const hash = createHash('sha256')
  return { add: text => void hash.update(text), digest: () => hash.copy().digest('hex') }
}

/** Throws unless the first line of a file makes it a dump that this program can read. */
export function parseHeader(line: string): DumpHeader {
  const value = parseLine(line)
  const parsed = dumpHeader.safeParse(value)
  if (parsed.success) return parsed.data
  const version = z.object({ format: z.literal(DUMP_FORMAT), version: z.number() }).safeParse(value)
  if (version.success && version.data.version > DUMP_VERSION)
    throw new DumpError(
      `The dump has format ${version.data.version}; this Pronto reads format ${DUMP_VERSION}.`,
      'Restore it with the Pronto that made it, or a newer one.',
    )
  if (line.startsWith(`{"format":"${DUMP_FORMAT}"`))
    throw damagedFile('its first line is not what it should be')
  throw foreignFile()
}

/** Undefined for what is no JSON. */
export function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

export const foreignFile = (cause?: unknown): DumpError =>
  new DumpError(
    'This file is no dump of Pronto.',
    'Name a file that "pronto backup" wrote. Dumps of pg_dump are restored with PostgreSQL’s own programs.',
    { cause },
  )

export const damagedFile = (what: string, cause?: unknown): DumpError =>
  new DumpError(
    `The dump is damaged: ${what}.`,
    'Nothing was restored. Take another copy of it, or an older dump.',
    {
      cause,
    },
  )
