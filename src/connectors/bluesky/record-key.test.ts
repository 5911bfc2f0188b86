import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyAt, recordKeyOf } from './record-key.ts'

const times = fc.date({ min: new Date('2023-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
const ids = fc.oneof(fc.uuid(), fc.uuid({ version: 7 }), fc.string())

test('a key is of the form that the network asks for, and the same whenever it is asked for', () =>
  fc.assert(
    fc.property(ids, id => {
      expect(recordKeyOf(id)).toMatch(/^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$/)
      expect(recordKeyOf(id)).toBe(recordKeyOf(id))
    }),
  ))

test('later ones come behind earlier ones', () =>
  fc.assert(
    fc.property(times, times, ids, (a, b, id) => {
      if (a < b) expect(keyAt(a, id) < keyAt(b, id)).toBe(true)
    }),
  ))

test('twenty thousand deliveries have keys of their own', () => {
  const keys = new Set(Array.from({ length: 20_000 }, (_, n) => recordKeyOf(`delivery-${n}`)))
  expect(keys.size).toBe(20_000)
})

test('an id that begins with its time gives it to the key', () => {
  const at = new Date('2026-11-22T10:00:00Z')
  const hex = at.getTime().toString(16).padStart(12, '0')
  const id = `${hex.slice(0, 8)}-${hex.slice(8)}-7abc-8def-0123456789ab`
  expect(recordKeyOf(id)).toBe(keyAt(at, id))
})
