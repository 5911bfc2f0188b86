import { describe, expect, test } from 'vitest'
import { LOCALES } from '../language.ts'
import { DECISION_PARTS } from '../triage/decide.ts'
import { policySchema } from './policy.ts'
import { starterPolicy } from './starter-policy.ts'
import { sayText } from './written-text.ts'

const policy = starterPolicy(['Aurora Mobile'])

describe('the starter policy', () => {
  test('is a policy', () => expect(policySchema.parse(policy)).toEqual(policy))

  test('survives being kept as JSON', () =>
    expect(policySchema.parse(JSON.parse(JSON.stringify(policy)))).toEqual(policy))

  test('names no rule twice', () => {
    const ids = policy.rules.map(rule => rule.id)
    expect(ids).toEqual([...new Set(ids)])
  })

  test('sends nobody to a queue that does not exist', () => {
    const queues = policy.queues.map(queue => queue.key)
    for (const { decide } of policy.rules)
      if (decide.who !== undefined) expect(queues).toContain(decide.who.queue)
  })

  test('asks for no topic that has no keywords', () => {
    for (const { when } of policy.rules)
      for (const topic of when.topic ?? []) expect(policy.topics[topic]?.length).toBeGreaterThan(0)
  })

  test('has a last rule that always holds and decides every part', () => {
    const last = policy.rules.at(-1)
    expect(last?.when).toEqual({})
    expect(Object.keys(last?.decide ?? {}).sort()).toEqual([...DECISION_PARTS].sort())
  })

  test('has no rule that decides nothing', () => {
    for (const { id, decide } of policy.rules) expect(Object.keys(decide), id).not.toEqual([])
  })

  test('says every rule and queue in every language, each in words of its own', () => {
    for (const { title } of policy.rules)
      expect(new Set(LOCALES.map(locale => sayText(title, locale))).size).toBe(3)
    for (const { name } of policy.queues)
      for (const locale of LOCALES) expect(sayText(name, locale)).not.toBe('')
  })

  test('keeps the names of the brand apart from the list that it was given', () => {
    const names = ['Aurora']
    expect(starterPolicy(names).brandNames).toEqual(names)
    expect(starterPolicy(names).brandNames).not.toBe(names)
  })
})
