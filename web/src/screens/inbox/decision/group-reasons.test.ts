import { expect, test } from 'vitest'
import { groupReasons } from './group-reasons.ts'

const reason = (part: 'if' | 'who' | 'how' | 'when', rule: string) => ({
  part,
  rule,
  kind: 'rule' as const,
  title: null,
  facts: [],
  points: [],
})

test('tells the parts of one rule together, in their order', () => {
  const groups = groupReasons([
    reason('if', 'a'),
    reason('who', 'b'),
    reason('how', 'a'),
    reason('when', 'c'),
  ])
  expect(groups.map(({ parts }) => parts)).toEqual([['if', 'how'], ['who'], ['when']])
})

test('a part of which a rule speaks twice is named once', () => {
  const groups = groupReasons([reason('how', 'a'), { ...reason('how', 'a'), kind: 'advice' as const }])
  expect(groups.map(({ parts }) => parts)).toEqual([['how']])
})
