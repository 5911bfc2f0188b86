import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitTime } from './split-time.ts'

const HOUR_MS = 3_600_000
const at = (hour: number): Date => new Date(Date.UTC(2026, 4, 4) + hour * HOUR_MS)

describe('the time of a matter', () => {
  test.each([
    ['nobody was asked', [], 10, 0],
    ['one department answered', [{ from: at(2), until: at(5) }], 7, 3],
    ['one still thinks', [{ from: at(6), until: null }], 6, 4],
    [
      'two at the same time are waited for once',
      [
        { from: at(2), until: at(6) },
        { from: at(4), until: at(8) },
      ],
      4,
      6,
    ],
    [
      'one within another',
      [
        { from: at(1), until: at(9) },
        { from: at(3), until: at(4) },
      ],
      2,
      8,
    ],
    ['asked before the matter and answered after it', [{ from: at(-3), until: at(30) }], 0, 10],
  ])('%s', (_, askings, ours, theirs) =>
    expect(splitTime({ from: at(0), until: at(10) }, askings, at(10))).toEqual({
      oursMs: ours * HOUR_MS,
      theirsMs: theirs * HOUR_MS,
    }),
  )

  test('is what is counted hour by hour', () => {
    const stretch = fc
      .tuple(fc.integer({ min: -5, max: 40 }), fc.option(fc.integer({ min: 0, max: 20 })))
      .map(([from, hours]) => ({ from: at(from), until: hours === null ? null : at(from + hours) }))
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 5 }), askings => {
        const now = at(30)
        let theirs = 0
        for (let hour = 0; hour < 30; hour++)
          if (askings.some(each => each.from <= at(hour) && (each.until ?? now) > at(hour))) theirs++
        expect(splitTime({ from: at(0), until: null }, askings, now)).toEqual({
          oursMs: (30 - theirs) * HOUR_MS,
          theirsMs: theirs * HOUR_MS,
        })
      }),
    )
  })
})
