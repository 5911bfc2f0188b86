import { expect, test } from 'vitest'
import { starterPolicy } from '../../../../../src/core/policy/starter-policy.ts'
import { writePolicy } from '../../../../../src/core/policy/write-policy.ts'
import { readOutline } from './read-outline.ts'

const SOURCE = `
queues: [{ key: general, name: All }]
promises: [{ key: quick, name: Quick, answerWithinMinutes: soon }]
rules:
  - { id: good, title: Good, when: {}, decide: { if: answer } }
  - { id: bad, title: Bad, when: { mood: sad }, decide: {} }
  - no rule
`

test('what can be read is read, however wrong the rest is', () => {
  const outline = readOutline(SOURCE)
  expect(outline?.rules.map(({ id, rule }) => [id, rule !== null])).toEqual([
    ['good', true],
    ['bad', false],
    ['', false],
  ])
  expect(outline?.document.queues).toEqual([{ key: 'general', name: 'All' }])
  expect(outline?.document.promises).toEqual([])
  expect([...(outline?.unreadable ?? [])].sort()).toEqual([
    'brandNames',
    'promises',
    'reopenWithinHours',
    'rules',
    'topics',
  ])
})

test('a policy that is whole is read as a whole', () => {
  const policy = starterPolicy(['Aurora'])
  const outline = readOutline(writePolicy(policy))
  expect(outline?.unreadable.size).toBe(0)
  expect(outline?.document.rules).toEqual(policy.rules)
  expect(outline?.rules.map(({ rule }) => rule)).toEqual(policy.rules)
})

test.each(['rules: [', '- a list', 'words', ''])('%j is no policy', source =>
  expect(readOutline(source)).toBeNull(),
)
