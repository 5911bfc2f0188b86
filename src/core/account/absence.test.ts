import { expect, test } from 'vitest'
import { fallsShort, wasAway } from './absence.ts'

const NOW = new Date('2026-05-04T12:00:00Z')
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000)
const DAYS = 86_400_000

test.each([
  ['never read before', null, 10, false],
  ['read ten minutes ago', ago(10), 10, false],
  ['read a quarter of an hour ago', ago(15), 10, false],
  ['read longer ago', ago(16), 10, true],
  ['read each hour, one left out', ago(100), 3600, false],
  ['read each hour, two left out', ago(121), 3600, true],
])('%s: away is %s', (_case, presentAt, pauseSeconds, isAway) =>
  expect(wasAway(presentAt, NOW, pauseSeconds * 1000)).toBe(isAway),
)

test.each([
  [{}, 400 * DAYS, 9000, false],
  [{ days: 7 }, 7 * DAYS, 9000, false],
  [{ days: 7 }, 7 * DAYS + 1, 0, true],
  [{ messages: 800 }, 400 * DAYS, 799, false],
  [{ messages: 800 }, 60_000, 800, true],
])('%o, away for %i ms, %i late: falls short is %s', (reach, absenceMs, cameLate, isShort) =>
  expect(fallsShort(reach, absenceMs, cameLate)).toBe(isShort),
)
