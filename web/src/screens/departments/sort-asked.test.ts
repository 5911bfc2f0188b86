import { expect, test } from 'vitest'
import { sortAsked } from './sort-asked.ts'

const row = (
  id: string,
  state: 'asked' | 'answered' | 'withdrawn',
  askedAt: string,
  dueAt: string | null = null,
) => ({
  id,
  state,
  askedAt: `2026-05-04T${askedAt}:00Z`,
  dueAt: dueAt === null ? null : `2026-05-04T${dueAt}:00Z`,
})

test('what is owed comes first, by when it is due; then what is over, the newest first', () => {
  const { owed, others } = sortAsked([
    row('over', 'withdrawn', '08:00'),
    row('unpromised', 'asked', '07:00'),
    row('later', 'asked', '07:30', '12:00'),
    row('unpromised too', 'asked', '06:00'),
    row('late', 'asked', '09:00', '09:30'),
    row('answered', 'answered', '09:00'),
  ])
  expect(owed.map(({ id }) => id)).toEqual(['late', 'later', 'unpromised too', 'unpromised'])
  expect(others.map(({ id }) => id)).toEqual(['answered', 'over'])
})
