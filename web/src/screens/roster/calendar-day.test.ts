import { expect, test } from 'vitest'
import { DAYS } from '../../../../src/core/policy/hours.ts'
import { addDays, isDate, listDays, mondayOf, WEEK, weekdayOf } from './calendar-day.ts'
import { readRosterSearch } from './roster-search.ts'

test('days go on over the ends of months, years and the nights when clocks are moved', () => {
  expect(listDays('2026-03-28', 3)).toEqual(['2026-03-28', '2026-03-29', '2026-03-30'])
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2028-03-01', -1)).toBe('2028-02-29')
})

test('a week begins on Monday, and has the days that the policy has', () => {
  expect(WEEK).toEqual(DAYS)
  expect(['2026-05-04', '2026-05-10'].map(weekdayOf)).toEqual([0, 6])
  expect(['2026-05-04', '2026-05-07', '2026-05-10'].map(mondayOf)).toEqual(Array(3).fill('2026-05-04'))
})

test.each([
  ['2026-02-28', true],
  ['2026-02-30', false],
  ['2026-2-3', false],
  ['1999-01-01', false],
  ['tomorrow', false],
])('%s is a day: %s', (text, expected) => expect(isDate(text)).toBe(expected))

const read = (search: object) => readRosterSearch(search as Parameters<typeof readRosterSearch>[0])

test('the address names a week by any of its days, and nonsense is this week', () => {
  expect(read({ week: '2026-05-07' })).toEqual({ week: '2026-05-04' })
  expect(read({ week: 'next' })).toEqual({ week: undefined })
})
