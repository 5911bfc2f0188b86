import { expect, test } from 'vitest'
import { createNewId } from './new-id.ts'

const FORM = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

test('ids are in the order of their making, many in a millisecond, across milliseconds', () => {
  const newId = createNewId()
  const ids = Array.from({ length: 50_000 }, newId)
  expect(ids.toSorted()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids.slice(0, 100)) expect(id).toMatch(FORM)
})

test('ids do not go back when the clock does', () => {
  const times = ['019f0000-0001', '019f0000-0000', '019effff-ffff']
  const newId = createNewId(() => `${times.shift() ?? '019f0000-0002'}-7123-8000-000000000000`)
  const ids = [newId(), newId(), newId(), newId()]
  expect(ids.toSorted()).toEqual(ids)
})

test('an id tells when it was made', () => {
  const before = Date.now()
  const at = Number.parseInt(createNewId()().replace('-', '').slice(0, 12), 16)
  expect(at).toBeGreaterThanOrEqual(before)
  expect(at).toBeLessThanOrEqual(Date.now())
})
