import { expect, test } from 'vitest'
import { rankQueues, sumFigures } from './queue-figures.ts'

const early = { ticketId: 'early', since: new Date('2026-05-04T08:00:00Z') }
const later = { ticketId: 'later', since: new Date('2026-05-04T08:30:00Z') }

test('parts of one queue are summed; who waits longest stays', () => {
  const parts = [
    { queueId: 'a', open: 3, longest: later },
    { queueId: 'a', late: 1, longest: early },
    { queueId: 'a', longest: null },
  ]
  const sum = {
    open: 3,
    unassigned: 0,
    waiting: 0,
    late: 1,
    soon: 0,
    arrived: 0,
    answered: 0,
    longest: early,
  }
  expect(rankQueues(['a'], parts)).toEqual([{ queueId: 'a', ...sum }])
  expect(sumFigures(parts)).toEqual(sum)
})

test('what burns most stands first: late, soon, nobody’s, many', () => {
  const parts = [
    { queueId: 'many', open: 90 },
    { queueId: 'nobodys', open: 2, unassigned: 2 },
    { queueId: 'soon', open: 1, soon: 1 },
    { queueId: 'late', open: 1, late: 1 },
  ]
  const known = ['empty', 'many', 'nobodys', 'soon', 'late']
  expect(rankQueues(known, parts).map(({ queueId }) => queueId)).toEqual([
    'late',
    'soon',
    'nobodys',
    'many',
    'empty',
  ])
})

test('a queue that is no more is there only as long as something stands in it', () => {
  const gone = (open: number) => rankQueues(['a'], [{ queueId: 'gone', open }]).map(({ queueId }) => queueId)
  expect(gone(1)).toEqual(['gone', 'a'])
  expect(gone(0)).toEqual(['a'])
  expect(rankQueues([], [{ queueId: null, open: 0 }])).toEqual([])
})
