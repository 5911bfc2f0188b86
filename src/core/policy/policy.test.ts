import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { FACT_NAMES } from '../triage/facts.fixture.ts'
import { ASKS } from './condition.ts'
import { policySchema, ruleSchema } from './policy.ts'
import { starterPolicy } from './starter-policy.ts'

const rule = {
  id: 'a',
  title: { it: 'a', fr: 'a', en: 'a' },
  when: {},
  decide: {},
}

const refused = (schema: z.ZodType, value: unknown): string => {
  const parsed = schema.safeParse(value)
  return parsed.success ? 'accepted' : (parsed.error.issues[0]?.path.join('.') ?? '')
}

describe('a rule is refused', () => {
  test.each([
    ['without an id', { ...rule, id: '' }, 'id'],
    ['without a title in any language', { ...rule, title: {} }, 'title'],
    ['with an intent that nobody has', { ...rule, when: { intent: ['love'] } }, 'when.intent.0'],
    ['with a fact that is misspelt', { ...rule, when: { langage: ['it'] } }, 'when'],
    ['with followers below none', { ...rule, when: { followersAtLeast: -1 } }, 'when.followersAtLeast'],
    ['with a part that does not exist', { ...rule, decide: { where: 'here' } }, 'decide'],
    ['with a way of answering that does not exist', { ...rule, decide: { how: 'shout' } }, 'decide.how'],
    [
      'with no time to answer',
      { ...rule, decide: { when: { priority: 'high', answerWithinMinutes: 0 } } },
      'decide.when.answerWithinMinutes',
    ],
  ])('%s', (_, value, path) => expect(refused(ruleSchema, value)).toBe(path))

  test('but not as it is', () => expect(refused(ruleSchema, rule)).toBe('accepted'))
})

describe('a policy is refused', () => {
  const policy = starterPolicy(['Aurora'])
  test.each([
    ['without rules', { ...policy, rules: [] }, 'rules'],
    ['without queues', { ...policy, queues: [] }, 'queues'],
    ['with an empty name', { ...policy, brandNames: [''] }, 'brandNames.0'],
    ['with no time to come back', { ...policy, reopenWithinHours: 0 }, 'reopenWithinHours'],
    ['with something else', { ...policy, colour: 'blue' }, ''],
  ])('%s', (_, value, path) => expect(refused(policySchema, value)).toBe(path))
})

test('a condition can speak of every fact', () => {
  // What was learned from people is no reason of the policy's: a rule that went by it would answer to itself.
  const learned = ['learnedIf', 'learnedQueue']
  const spoken = new Set(Object.values(ASKS).map(({ fact }) => fact))
  expect([...spoken, ...learned].sort()).toEqual([...FACT_NAMES].sort())
})
