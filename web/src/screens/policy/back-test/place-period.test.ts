import { expect, test } from 'vitest'
import { placePeriod, writeDay } from './place-period.ts'

const NOW = Date.parse('2026-05-04T10:00:00Z')

test('the last days end now', () =>
  expect(placePeriod({ kind: 'last', days: 7 }, NOW)).toEqual({
    from: '2026-04-27T10:00:00.000Z',
    to: '2026-05-04T10:00:00.000Z',
  }))

test('days of one’s own are whole, the last one too', () => {
  const span = placePeriod({ kind: 'own', from: '2026-03-28', to: '2026-03-29' }, NOW)
  expect(span).toEqual({
    from: new Date(2026, 2, 28).toISOString(),
    to: new Date(2026, 2, 30).toISOString(),
  })
})

test.each([
  ['2026-05-04', '2026-05-03'],
  ['', '2026-05-03'],
  ['2026-05-04', 'soon'],
])('from %j to %j is no period', (from, to) => expect(placePeriod({ kind: 'own', from, to }, NOW)).toBeNull())

test('a day is written as fields of dates want it', () =>
  expect(writeDay(new Date(2026, 0, 9, 23, 30).getTime())).toBe('2026-01-09'))
