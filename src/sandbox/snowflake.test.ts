import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareIds, createSnowflakes, firstIdAt, timeFromId } from './snowflake.ts'

describe('snowflakes', () => {
  test('carry the time of their making', () => {
    const at = new Date('2026-11-21T09:30:00.123Z')
    const id = createSnowflakes(() => at).next()
    expect(timeFromId(id)).toEqual(at)
    expect(id).toMatch(/^[0-9]{19}$/)
  })

  test('strictly increase whatever the clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1_400_000_000_000, max: 2_000_000_000_000 })), times => {
        let at = 0
        const snowflakes = createSnowflakes(() => new Date(at))
        const ids = times.map(time => {
          at = time
          return snowflakes.next()
        })
        ids.slice(1).forEach((id, index) => {
          expect(compareIds(ids[index] ?? '', id)).toBeLessThan(0)
        })
      }),
    )
  })

  test('go on above an id seen before', () => {
    const at = new Date('2026-11-21T09:30:00Z')
    const later = firstIdAt(new Date('2026-11-21T09:31:00Z')).toString()
    const snowflakes = createSnowflakes(() => at)
    snowflakes.raiseAbove(later)
    expect(compareIds(snowflakes.next(), later)).toBeGreaterThan(0)
  })
})
