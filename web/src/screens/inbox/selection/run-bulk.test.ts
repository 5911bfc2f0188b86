import { expect, test } from 'vitest'
import type { TicketRow } from '../../../../../src/contract/ticket.ts'
import { type BulkAct, reverseOf, runBulk } from './run-bulk.ts'

const acts = (n: number): BulkAct[] =>
  Array.from({ length: n }, (_, at) => ({
    id: `t${at}`,
    act: { act: 'prioritise', priority: 'high' } as const,
  }))
const accept = async (asked: readonly BulkAct[]) => ({
  outcomes: asked.map(({ id }) => ({ id, ticket: null, refusal: null })),
})

test('goes in parts, tells how far it is, and does each once', async () => {
  const told: number[] = []
  const asked: string[] = []
  const result = await runBulk(acts(60), {
    send: async part => {
      asked.push(...part.map(({ id }) => id))
      return accept(part)
    },
    tell: answered => told.push(answered) > 0,
  })
  expect(told).toEqual([25, 50, 60])
  expect(asked).toEqual(acts(60).map(({ id }) => id))
  expect(result).toEqual({ done: asked, refused: new Map(), left: 0 })
})

test('counts why tickets stayed as they were', async () => {
  const result = await runBulk(acts(3), {
    send: async part => ({
      outcomes: part.map(({ id }) => ({ id, ticket: null, refusal: id === 't1' ? null : 'ticketResolved' })),
    }),
    tell: () => true,
  })
  expect(result).toEqual({ done: ['t1'], refused: new Map([['ticketResolved', 2]]), left: 0 })
})

test.each([
  ['when it is told to', { send: accept, tell: () => false }, 25],
  [
    'when the desk is away',
    {
      send: async (part: readonly BulkAct[]) => {
        if (part[0]?.id !== 't0') throw new Error('away')
        return accept(part)
      },
      tell: () => true,
    },
    25,
  ],
])('stops %s, and says how many are left', async (_when, runner, done) => {
  const result = await runBulk(acts(60), runner)
  expect(result.done).toHaveLength(done)
  expect(result.left).toBe(60 - done)
})

test('goes back for each ticket where it came from, and only for what was done', () => {
  const row = (id: string, assigneeId: string | null) =>
    [id, { id, assigneeId, queueId: null, priority: 'normal', status: 'open' } as TicketRow] as const
  const before = new Map([row('a', null), row('b', 'sara'), row('c', null)])
  expect(reverseOf({ act: 'assign', to: 'marc' }, before, ['a', 'b'])).toEqual([
    { id: 'a', act: { act: 'unassign' } },
    { id: 'b', act: { act: 'assign', to: 'sara' } },
  ])
})
