import { expect, test } from 'vitest'
import { readDay } from './read-day.ts'

test.each([
  ['2026-05-04', { date: '2026-05-04' }],
  ['2026-5-4', { date: '2026-05-04' }],
  ['2026-05', { date: '2026-05-01' }],
  ['2026', { date: '2026-01-01' }],
  ['04/05/2026', { date: '2026-05-04' }],
  ['4.5.2026', { date: '2026-05-04' }],
  ['oggi', { daysAgo: 0 }],
  ['Yesterday', { daysAgo: 1 }],
  ['aujourd’hui', { daysAgo: 0 }],
  ['7d', { daysAgo: 7 }],
  ['2w', { daysAgo: 14 }],
  ['3g', { daysAgo: 3 }],
  ['1a', { daysAgo: 365 }],
  ['2026-02-30', null],
  ['2026-13', null],
  ['31/11/2026', null],
  ['0000-01-01', null],
  ['99999y', null],
  ['soon', null],
  ['constructor', null],
  ['', null],
])('%s', (typed, day) => expect(readDay(typed)).toEqual(day))
