import { expect, test } from 'vitest'
import type { BackTestAnswer, Differing } from '../../../../../src/contract/policy.ts'
import { addPage, countTurned, madeMove, NOTHING_COUNTED } from './add-pages.ts'

const PLANNED = { if: true, queue: 'general', how: 'publicReply', priority: 'normal', promise: null }
const differing = (messageId: string, after: object): Differing =>
  ({ messageId, before: PLANNED, after: { ...PLANNED, ...after } }) as unknown as Differing

const FIRST: BackTestAnswer = {
  total: 5000,
  counted: 2000,
  changed: 3,
  moves: [
    { part: 'queue', from: 'general', to: 'billing', count: 2 },
    { part: 'if', from: 'true', to: 'false', count: 1 },
  ],
  differing: [differing('a', { queue: 'billing' })],
  nextCursor: 'more',
}
const SECOND: BackTestAnswer = {
  total: null,
  counted: 1500,
  changed: 6,
  moves: [
    { part: 'if', from: 'true', to: 'false', count: 4 },
    { part: 'promise', from: '', to: 'quick', count: 2 },
  ],
  differing: [differing('b', { if: false })],
  nextCursor: null,
}

test('pages add up; moves are counted over all of them, the most frequent first', () => {
  const sum = [FIRST, SECOND].reduce(addPage, NOTHING_COUNTED)
  expect(sum).toMatchObject({ total: 5000, counted: 3500, changed: 9 })
  expect(sum.moves.map(({ part, to, count }) => [part, to, count])).toEqual([
    ['if', 'false', 5],
    ['queue', 'billing', 2],
    ['promise', 'quick', 2],
  ])
  expect(sum.differing.map(({ messageId }) => messageId)).toEqual(['a', 'b'])
  expect([countTurned(sum, false), countTurned(sum, true)]).toEqual([5, 0])
})

test.each([
  [{ if: false }, { part: 'if', from: 'true', to: 'false' }, true],
  [{ queue: 'billing' }, { part: 'if', from: 'true', to: 'false' }, false],
  [{ queue: 'billing' }, { part: 'queue', from: 'general', to: 'billing' }, true],
  [{ queue: 'billing' }, { part: 'queue', from: 'general', to: 'technical' }, false],
  [{ promise: 'quick' }, { part: 'promise', from: '', to: 'quick' }, true],
] as const)('%j made the move %j: %s', (after, move, made) =>
  expect(madeMove(differing('a', after), move)).toBe(made),
)
