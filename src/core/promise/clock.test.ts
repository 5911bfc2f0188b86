import { expect, test } from 'vitest'
import { decideDueAt } from './clock.ts'

test.each([
  ['2026-05-04T08:00:00Z', 60, '2026-05-04T09:00:00Z'],
  ['2026-05-04T23:50:00Z', 20, '2026-05-05T00:10:00Z'],
  ['2026-03-29T00:30:00Z', 60, '2026-03-29T01:30:00Z'],
  ['2026-12-31T23:59:30Z', 1, '2027-01-01T00:00:30Z'],
])('%s + %i minutes', (writtenAt, minutes, dueAt) =>
  expect(decideDueAt(new Date(writtenAt), minutes)).toEqual(new Date(dueAt)),
)
