import { z } from 'zod'
import type { Head } from './head.ts'
import type { Valences } from './valence.ts'

/** What the desk's judgement knows: made by training, read at the start, never changed while it runs. */
export interface Model {
  /** Goes up with each training whose file is shipped. */
  readonly version: number
  readonly heads: Readonly<Record<string, Head>>
  readonly valences: Valences
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
  bits: z.number().int().min(1).max(24),
  seed: z.number().int(),
  steps: z.array(z.number()),
  bias: z.array(z.number()),
  biasOf: z.record(z.string(), z.array(z.number())),
  dense: z.array(z.number()),
  temperature: z.number().positive(),
})

const headerSchema = z.object({
  version: z.number().int(),
  heads: z.array(headSchema),
  valences: z.number().int().nonnegative(),
  record: recordSchema,
})

const MARK = 'PRONTO-MODEL-1\n'

/**
 * The file: a mark, the length of the header in ASCII and a line's end, the header as JSON, then the bytes of the
 * heads' weights in the header's order, then the valences as 4 bytes of key (little end first) and 1 of value each.
 */
export function packModel({ version, heads, valences, record }: Model): Uint8Array {
  const all = Object.values(heads)
  const header = new TextEncoder().encode(
    JSON.stringify({
      version,
      heads: all.map(({ weights, ...head }) => head),
      valences: valences.size,
      record,
    }),
  )
  const mark = new TextEncoder().encode(`${MARK}${header.length}\n`)
  const words = new DataView(new ArrayBuffer(valences.size * 5))
  for (const [at, [key, value]] of [...valences].sort(([a], [b]) => a - b).entries()) {
    words.setUint32(at * 5, key, true)
    words.setInt8(at * 5 + 4, value)
  }
  const parts = [mark, header, ...all.map(bytesOf), new Uint8Array(words.buffer)]
  const packed = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    packed.set(part, at)
    at += part.length
  }
  return packed
}

const bytesOf = ({ weights }: Head): Uint8Array =>
  new Uint8Array(weights.buffer, weights.byteOffset, weights.byteLength)

/** Throws when the bytes are no model, or a damaged one. */
export function readModel(bytes: Uint8Array): Model {
  const mark = new TextDecoder().decode(bytes.subarray(0, MARK.length + 12))
  const length = /^(\d+)\n/.exec(mark.slice(MARK.length))?.[1]
  if (!mark.startsWith(MARK) || length === undefined) throw new Error('This is no model of Pronto.')
  let at = MARK.length + length.length + 1
  const take = (count: number): Uint8Array => {
    if (at + count > bytes.length) throw new Error('The model is cut off.')
    at += count
    // A copy, also of a Buffer, whose `slice` is a view of the whole.
    return new Uint8Array(bytes.subarray(at - count, at))
  }
  const header = headerSchema.parse(JSON.parse(new TextDecoder().decode(take(Number(length)))))
  const heads = header.heads.map(head => ({
    ...head,
    weights: new Int8Array(take(2 ** head.bits * head.classes.length).buffer),
  }))
  const words = new DataView(take(header.valences * 5).buffer)
  const valences = new Map<number, number>()
  for (let n = 0; n < header.valences; n++)
    valences.set(words.getUint32(n * 5, true), words.getInt8(n * 5 + 4))
  return {
    version: header.version,
    heads: Object.fromEntries(heads.map(head => [head.name, head])),
    valences,
    record: header.record,
  }
}
