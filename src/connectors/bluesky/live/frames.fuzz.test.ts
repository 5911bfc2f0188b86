import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aSession, readFrames } from '../testing/fixtures.ts'
import type { FirehoseEvent } from './event.ts'
import { jetstream } from './jetstream.ts'
import { matchEvent } from './match-event.ts'
import { planOf } from './plan.ts'
import { RecentAuthors } from './recent-authors.ts'
import { relay } from './relay.ts'

const numRuns = 200 * Number(process.env.PRONTO_TEST_FUZZ_RUNS ?? 1)
const everything = { needles: null, isKnown: () => true }
const { frames } = readFrames()
const [watch] = planOf([aSession({ keywords: ['Aurora'] })], new RecentAuthors()).watches

/** A frame is either nothing, or an event of which every account can say whether it concerns it. */
function expectHarmless(event: FirehoseEvent | null): void {
  if (event === null || watch === undefined) return
  expect(typeof event.did).toBe('string')
  expect(Array.isArray(matchEvent(event, watch, () => true))).toBe(true)
}

describe('no frame does harm:', () => {
  test('any bytes', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), bytes => {
        const frame = Buffer.from(bytes)
        expectHarmless(relay.sift(frame, everything))
        relay.cursorOf(frame)
        relay.isLostPlace(frame)
      }),
      { numRuns },
    ))

  test('a real one with bytes changed or cut off', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...frames),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (whole, changes, part) => {
          const frame = Buffer.from(whole.subarray(0, Math.ceil(whole.length * part)))
          for (const [at, byte] of changes) if (frame.length > 0) frame[at % frame.length] = byte
          expectHarmless(relay.sift(frame, everything))
          relay.cursorOf(frame)
        },
      ),
      { numRuns },
    ))

  test('any JSON, and any text', () =>
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), frame => {
        expectHarmless(jetstream.sift(frame, everything))
        jetstream.cursorOf(frame)
      }),
      { numRuns },
    ))

  test('lists within lists without end', () => {
    const deep = Buffer.alloc(100_000, 0x81)
    expect(relay.sift(deep, everything)).toBeNull()
  })

  test('a list that says that it is longer than the world', () =>
    expect(relay.sift(Buffer.from('9bffffffffffffffff', 'hex'), everything)).toBeNull())
})
