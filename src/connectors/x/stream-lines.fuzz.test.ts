import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fuzzRuns } from '../../../test/fuzz-runs.ts'
import { readLines } from './stream-lines.ts'

async function* inPieces(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0
  for (let n = 0; at < bytes.length; n++) {
    const size = sizes[n % Math.max(1, sizes.length)] ?? bytes.length
    yield bytes.subarray(at, at + size)
    at += size
  }
}

async function read(bytes: Uint8Array, sizes: readonly number[]): Promise<unknown[]> {
  const lines: unknown[] = []
  for await (const line of readLines(inPieces(bytes, sizes))) lines.push(line)
  return lines
}

const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 20 })
const anyText = fc.string({ unit: 'binary' })

test('what was written comes back, wherever it was cut, heartbeats as nothing', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(
          anyText.map(text => ({ data: { text } })),
          fc.constant(null),
        ),
        { maxLength: 12 },
      ),
      fc.constantFrom('\n', '\r\n'),
      sizes,
      async (items, end, cut) => {
        const written = items.map(each => `${each === null ? '' : JSON.stringify(each)}${end}`).join('')
        // A lone half of a pair cannot be sent in UTF-8: whoever writes JSON escapes it.
        const bytes = new TextEncoder().encode(written)
        expect(await read(bytes, cut)).toEqual(items)
      },
    ),
    fuzzRuns(500),
  ))

test('any bytes at all are lines or nothing, the same however they are cut', () =>
  fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), sizes, async (bytes, cut) => {
      expect(await read(bytes, cut)).toEqual(await read(bytes, [bytes.length + 1]))
    }),
    fuzzRuns(500),
  ))
