import { z } from 'zod'
import { type Bank, widthOf } from './bank.ts'
import { Lexicon, type LexiconEntry } from './lexicon.ts'

/** What the desk's judgement knows: made by training, read at the start, never changed while it runs. */
export interface Model {
  /** Goes up with each training whose file is shipped. */
  readonly version: number
  readonly banks: readonly Bank[]
  readonly lexicon: Lexicon
  /** Of what it was made, by SHA-256, and how good it was found: for people, nothing is decided by it. */
  readonly record: ModelRecord
}

const recordSchema = z.object({
  sources: z.record(z.string(), z.object({ sha256: z.string(), rows: z.number().int() })),
  scores: z.record(z.string(), z.number()),
})
export type ModelRecord = z.infer<typeof recordSchema>

const headSchema = z.object({
  name: z.string(),
  kind: z.enum(['softmax', 'sigmoid']),
  classes: z.array(z.string()).min(1),
  steps: z.array(z.number()),
  bias: z.array(z.number()),
  biasOf: z.record(z.string(), z.array(z.number())),
  dense: z.array(z.number()),
  temperature: z.number().positive(),
})

const headerSchema = z.object({
  version: z.number().int(),
  banks: z.array(
    z.object({
      name: z.string(),
      bits: z.number().int().min(1).max(24),
      seed: z.number().int(),
      heads: z.array(headSchema),
    }),
  ),
  lexicon: z.number().int().nonnegative(),
  record: recordSchema,
})

const MARK = 'PRONTO-MODEL-1\n'
/** Bytes of an entry of the lexicon: its key, the little end first, its label, its weight. */
const ENTRY = 6

/**
 * The file: a mark, the length of the header in ASCII and a line's end, the header as JSON, then the bytes of the
 * banks' weights in the header's order, then the entries of the lexicon by their keys.
 */
export function packModel({ version, banks, lexicon, record }: Model): Uint8Array {
  const header = new TextEncoder().encode(
    JSON.stringify({
      version,
      banks: banks.map(({ weights: _, ...bank }) => bank),
      lexicon: lexicon.entries.length,
      record,
    }),
  )
  const mark = new TextEncoder().encode(`${MARK}${header.length}\n`)
  const weights = banks.map(
    ({ weights: each }) => new Uint8Array(each.buffer, each.byteOffset, each.byteLength),
  )
  return join([mark, header, ...weights, packLexicon(lexicon)])
}

function packLexicon({ entries }: Lexicon): Uint8Array {
  const words = new DataView(new ArrayBuffer(entries.length * ENTRY))
  const sorted = [...entries].sort((a, b) => a.key - b.key || a.label - b.label)
  for (const [at, { key, label, weight }] of sorted.entries()) {
    words.setUint32(at * ENTRY, key, true)
    words.setUint8(at * ENTRY + 4, label)
    words.setInt8(at * ENTRY + 5, weight)
  }
  return new Uint8Array(words.buffer)
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

/** Throws when the bytes are no model, or a damaged one. */
export function readModel(bytes: Uint8Array): Model {
  const mark = new TextDecoder().decode(bytes.subarray(0, MARK.length + 12))
  const length = /^(\d+)\n/.exec(mark.slice(MARK.length))?.[1]
  if (!mark.startsWith(MARK) || length === undefined) throw new Error('This is no model of Pronto.')
  let at = MARK.length + length.length + 1
  const take = (count: number): ArrayBuffer => {
    if (at + count > bytes.length) throw new Error('The model is cut off.')
    at += count
    // A copy, also of a Buffer, whose `slice` is a view of the whole.
    return new Uint8Array(bytes.subarray(at - count, at)).buffer
  }
  const header = headerSchema.parse(JSON.parse(new TextDecoder().decode(take(Number(length)))))
  const banks = header.banks.map(bank => ({
    ...bank,
    weights: new Int8Array(take(2 ** bank.bits * widthOf(bank))),
  }))
  const lexicon = new Lexicon(readEntries(take(header.lexicon * ENTRY)))
  return { version: header.version, banks, lexicon, record: header.record }
}

function readEntries(buffer: ArrayBuffer): LexiconEntry[] {
  const words = new DataView(buffer)
  return Array.from({ length: buffer.byteLength / ENTRY }, (_, at) => ({
    key: words.getUint32(at * ENTRY, true),
    label: words.getUint8(at * ENTRY + 4),
    weight: words.getInt8(at * ENTRY + 5),
  }))
}
