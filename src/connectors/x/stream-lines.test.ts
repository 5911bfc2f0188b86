import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readLines } from './stream-lines.ts'

async function read(pieces: readonly Uint8Array[]): Promise<unknown[]> {
  async function* flow() {
    yield* pieces
  }
  const lines: unknown[] = []
  for await (const line of readLines(flow())) lines.push(line)
  return lines
}

/** Cuts bytes at these places, wherever they fall: also within a character. */
function cut(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const ends = [...new Set(places.map(place => place % (bytes.length + 1)))].sort((a, b) => a - b)
  return [0, ...ends].map((start, n) => bytes.subarray(start, ends[n] ?? bytes.length))
}

const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('lines of a stream', () => {
  test('are the same however their bytes are cut', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.json()), fc.array(fc.nat()), async (documents, places) => {
        const bytes = bytesOf(documents.map(each => `${each}\r\n`).join(''))
        expect(await read(cut(bytes, places))).toEqual(documents.map(each => JSON.parse(each)))
      }),
    ))

  test('keep characters of several bytes whole', async () => {
    const bytes = bytesOf('{"text":"Grazie 🙏🏽 mille"}\n')
    for (let place = 0; place <= bytes.length; place++)
      expect(await read(cut(bytes, [place]))).toEqual([{ text: 'Grazie 🙏🏽 mille' }])
  })

  test.each([
    ['a heartbeat', '\r\n'],
    ['half a document', '{"data":\n'],
    ['no JSON', '<html>\n'],
  ])('tell of %s that somebody is there', async (_name, text) =>
    expect(await read([bytesOf(`${text}{"a":1}\n`)])).toEqual([null, { a: 1 }]),
  )

  test('are given when they are complete: what is cut off at the end is none', async () =>
    expect(await read([bytesOf('{"a":1}\n{"b":')])).toEqual([{ a: 1 }]))

  test('of absurd length cost no memory, and those behind them are read', async () => {
    const piece = bytesOf('x'.repeat(1024 * 1024))
    expect(await read([...Array(6).fill(piece), bytesOf('\n{"a":1}\n')])).toEqual([null, { a: 1 }])
  })
})
