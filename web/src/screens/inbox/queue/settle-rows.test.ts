import { describe, expect, test } from 'vitest'
import { settleRows } from './settle-rows.ts'

const rows = (ids: string) => [...ids].map(id => ({ id }))
const ids = (list: readonly { id: string }[]) => list.map(row => row.id).join('')

describe('settleRows', () => {
  test.each([
    ['nothing new', 'abc', 'abc', 'abc', 0],
    ['one above and one between wait', 'abc', 'xaybc', 'abc', 2],
    ['the next page is added', 'abc', 'abcde', 'abcde', 0],
    ['a row that left leaves', 'abc', 'ac', 'ac', 0],
    ['a new order waits too', 'abc', 'cab', 'abc', 0],
    ['a wholly new list is shown at once', 'abc', 'xyz', 'xyz', 0],
    ['the first rows are shown', '', 'abc', 'abc', 0],
  ])('held: %s', (_name, shown, incoming, expected, held) => {
    const settled = settleRows(rows(shown), rows(incoming), true)
    expect([ids(settled.rows), settled.held]).toEqual([expected, held])
  })

  test('free: what comes in is shown as it comes', () => {
    expect(settleRows(rows('abc'), rows('xcab'), false)).toEqual({ rows: rows('xcab'), held: 0 })
  })

  test('known rows take their new content', () => {
    const settled = settleRows([{ id: 'a', name: 'old' }], [{ id: 'a', name: 'new' }], true)
    expect(settled.rows).toEqual([{ id: 'a', name: 'new' }])
  })

  test('a row on two pages is shown once', () => {
    expect(ids(settleRows([], rows('abca'), false).rows)).toBe('abc')
  })
})
