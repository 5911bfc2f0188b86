import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recordKeyOf } from './record-key.ts'

const times = fc.date({ min: new Date('2023-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })

test('a key is of the form that the network asks for', () =>
  fc.assert(
    fc.property(times, fc.uuid(), (at, id) => {
      expect(recordKeyOf(at, id)).toMatch(/^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$/)
    }),
  ))

test('and the same whenever it is asked for', () =>
  fc.assert(
    fc.property(times, fc.uuid(), (at, id) => {
      expect(recordKeyOf(at, id)).toBe(recordKeyOf(new Date(at.getTime()), id))
    }),
  ))

test('later ones come behind earlier ones', () =>
  fc.assert(
    fc.property(times, times, fc.uuid(), (a, b, id) => {
      if (a < b) expect(recordKeyOf(a, id) < recordKeyOf(b, id)).toBe(true)
    }),
  ))

test('a thousand deliveries of one moment have keys of their own, but for few', () => {
  const at = new Date('2026-11-22T10:00:00Z')
  const keys = new Set(Array.from({ length: 1000 }, (_, n) => recordKeyOf(at, `delivery-${n}`)))
  expect(keys.size).toBeGreaterThan(995)
})

test('a known one', () =>
  expect(recordKeyOf(new Date('2026-11-22T10:00:00Z'), 'delivery-1')).toMatchInlineSnapshot(
    `"3n2ve7754umjl"`,
  ))
