import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isMorePressing, PRIORITIES, type Priority } from '../ticket/ticket.ts'
import { anyFacts, circumstances } from '../triage/facts.fixture.ts'
import type { Facts } from '../triage/facts.ts'
import { gatherFacts } from '../triage/gather-facts.ts'
import { smallPolicy } from './check/small-policy.fixture.ts'
import type { Condition } from './condition.ts'
import { applyHard, factsAsked, priorityOf, score } from './decide-priority.ts'
import { anyPolicy } from './policy.fixture.ts'
import type { HardPriority, Priorities } from './policy.ts'

const FACTS = gatherFacts(circumstances({ text: '', followers: 500, isVerified: true }), smallPolicy())
const from = { urgent: 60, high: 30, normal: 0 }
const priorities = (otherwise: Partial<Priorities>): Priorities => ({
  parts: [],
  from,
  hard: [],
  ...otherwise,
})

const part = (key: string, ...lines: readonly (readonly [number, Condition])[]) => ({
  key,
  name: key,
  lines: lines.map(([points, when]) => ({ points, when })),
})

describe('the score', () => {
  test('of no parts is nothing', () => expect(score(FACTS, priorities({}))).toEqual({ total: 0, points: [] }))

  test('is the sum of what its parts give, with the facts that gave it', () => {
    const parts = [
      part('seen', [20, { followersAtLeast: 100, isVerified: true }]),
      part('silent', [50, { isVerified: false }]),
      part('less', [-5, { visibility: ['public'] }]),
    ]
    expect(score(FACTS, priorities({ parts }))).toEqual({
      total: 15,
      points: [
        { part: 'seen', points: 20, facts: ['followers', 'isVerified'] },
        { part: 'less', points: -5, facts: ['visibility'] },
      ],
    })
  })

  test('takes of each part the first line that holds, not the largest', () => {
    const parts = [part('a', [1, { followersAtLeast: 10_000 }], [2, { followersAtLeast: 100 }], [90, {}])]
    expect(score(FACTS, priorities({ parts })).total).toBe(2)
  })

  test('keeps a line of no points as a reason', () => {
    const parts = [part('a', [0, { isVerified: true }], [90, {}])]
    expect(score(FACTS, priorities({ parts }))).toMatchObject({ total: 0, points: [{ points: 0 }] })
  })
})

describe('a level', () => {
  test.each<readonly [number, Priority]>([
    [1_000, 'urgent'],
    [60, 'urgent'],
    [59, 'high'],
    [30, 'high'],
    [29, 'normal'],
    [0, 'normal'],
    [-1, 'low'],
    [-1_000, 'low'],
  ])('of %d points is %s', (total, expected) =>
    expect(priorityOf(total, { ...priorities({}) })).toBe(expected),
  )
})

const hard = (
  id: string,
  bound: Pick<HardPriority, 'atLeast' | 'atMost'>,
  when: Condition = {},
): HardPriority => ({
  id,
  title: id,
  when,
  ...bound,
})

const apply = (decided: Priority, ...rules: HardPriority[]) => {
  const { priority, applied } = applyHard(FACTS, priorities({ hard: rules }), decided)
  return [priority, ...applied.map(({ id }) => id)]
}

describe('what no score overrules', () => {
  test.each<readonly [string, Priority, readonly HardPriority[], readonly string[]]>([
    ['nothing', 'normal', [], ['normal']],
    ['lifts', 'low', [hard('a', { atLeast: 'high' })], ['high', 'a']],
    ['does not lower', 'urgent', [hard('a', { atLeast: 'high' })], ['urgent']],
    ['caps', 'urgent', [hard('a', { atMost: 'normal' })], ['normal', 'a']],
    ['does not lift to its cap', 'low', [hard('a', { atMost: 'normal' })], ['low']],
    ['says nothing where it is so already', 'high', [hard('a', { atLeast: 'high' })], ['high']],
    ['does not hold', 'low', [hard('a', { atLeast: 'high' }, { isVerified: false })], ['low']],
    [
      'the higher of two',
      'low',
      [hard('a', { atLeast: 'urgent' }), hard('b', { atLeast: 'high' })],
      ['urgent', 'a'],
    ],
    [
      'one after the other',
      'low',
      [hard('a', { atLeast: 'high' }), hard('b', { atLeast: 'urgent' })],
      ['urgent', 'a', 'b'],
    ],
    [
      'the later has the last word: the cap',
      'normal',
      [hard('a', { atLeast: 'urgent' }), hard('b', { atMost: 'low' })],
      ['low', 'a', 'b'],
    ],
    [
      'the later has the last word: the floor',
      'normal',
      [hard('b', { atMost: 'low' }), hard('a', { atLeast: 'urgent' })],
      ['urgent', 'b', 'a'],
    ],
  ])('%s', (_, decided, rules, expected) => expect(apply(decided, ...rules)).toEqual(expected))
})

describe('whatever the policy and the facts', () => {
  test('the score is the sum of its points, a part gives once', () =>
    fc.assert(
      fc.property(anyPolicy, anyFacts, ({ priorities }, facts) => {
        const { total, points } = score(facts, priorities)
        expect(total).toBe(points.reduce((sum, each) => sum + each.points, 0))
        expect(new Set(points.map(({ part }) => part)).size).toBe(points.length)
      }),
    ))

  test('more points are never less pressing', () =>
    fc.assert(
      fc.property(anyPolicy, fc.integer(), fc.nat(), ({ priorities }, total, more) => {
        const [less, greater] = [priorityOf(total, priorities), priorityOf(total + more, priorities)]
        expect(isMorePressing(less, greater)).toBe(false)
      }),
    ))

  test('the last hard rule that holds is kept', () =>
    fc.assert(
      fc.property(anyPolicy, anyFacts, fc.constantFrom(...PRIORITIES), ({ priorities }, facts, decided) => {
        const { priority, applied } = applyHard(facts, priorities, decided)
        const last = applied.at(-1)
        if (last === undefined) expect(priority).toBe(decided)
        else expect(priority).toBe(last.atLeast ?? last.atMost)
      }),
    ))
})

test('the facts that a condition asks, in the order of its lines', () => {
  const when: Condition = { isToxic: true, followersAtMost: 3, isVerified: undefined, topic: ['a'] }
  expect(factsAsked(when) satisfies (keyof Facts)[]).toEqual(['isToxic', 'followers', 'topic'])
})
