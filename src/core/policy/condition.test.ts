import { describe, expect, test } from 'vitest'
import { completeFacts } from '../triage/complete-facts.ts'
import { circumstances } from '../triage/facts.fixture.ts'
import type { FactName, Facts } from '../triage/facts.ts'
import { gatherFacts } from '../triage/gather-facts.ts'
import { smallPolicy } from './check/small-policy.fixture.ts'
import { ASK_NAMES, askOf, type Condition, conditionSchema, holds, statedIn } from './condition.ts'

const SOMETHING = gatherFacts(circumstances({ text: '' }), smallPolicy())

/** The facts of some message, of which one is as stated. */
const factsWith = (fact: FactName, value: unknown): Facts => ({
  ...SOMETHING,
  [fact]: { value, confidence: 1, evidence: [] },
})

describe('a list', () => {
  test.each<readonly [Condition, FactName, unknown, boolean]>([
    [{ intent: ['problem'] }, 'intent', 'problem', true],
    [{ intent: ['problem', 'spam'] }, 'intent', 'spam', true],
    [{ intent: ['problem'] }, 'intent', 'question', false],
    [{ topic: ['billing'] }, 'topic', 'billing', true],
    [{ topic: ['billing'] }, 'topic', null, false],
    [{ customerPlan: ['gold'] }, 'customerPlan', null, false],
    [{ matterPriority: ['low'] }, 'matterPriority', null, false],
    [{ keywords: ['thanks'] }, 'keywords', [], false],
    [{ keywords: ['thanks'] }, 'keywords', ['preference', 'thanks'], true],
    [{ keywords: ['thanks', 'preference'] }, 'keywords', ['preference'], true],
    [{ privateData: ['iban'] }, 'privateData', ['phone'], false],
    [{ alsoWants: ['problem'] }, 'alsoWants', ['question', 'problem'], true],
  ])('%j of %s %j: %s', (condition, fact, value, expected) =>
    expect(holds(condition, factsWith(fact, value))).toBe(expected),
  )
})

describe('a truth', () => {
  const truths = ASK_NAMES.filter(name => askOf(name).kind === 'is')
  test.each(truths)('%s is as it is stated', name => {
    const { fact } = askOf(name)
    for (const stated of [true, false])
      for (const value of [true, false])
        expect(holds({ [name]: stated }, factsWith(fact, value))).toBe(stated === value)
  })
})

describe('a number', () => {
  test.each<readonly [Condition, FactName, number | null, boolean]>([
    [{ followersAtLeast: 100 }, 'followers', 99, false],
    [{ followersAtLeast: 100 }, 'followers', 100, true],
    [{ followersAtMost: 100 }, 'followers', 100, true],
    [{ followersAtMost: 100 }, 'followers', 101, false],
    [{ followersAtLeast: 0 }, 'followers', 0, true],
    [{ reachAtLeast: 20 }, 'reach', 20, true],
    [{ recentMessagesAtLeast: 3 }, 'recentMessages', 2, false],
    [{ recentMessagesAtMost: 3 }, 'recentMessages', 3, true],
    [{ similarLatelyAtLeast: 20 }, 'similarLately', 21, true],
    // Of a customer's value one is a unit of money, and the fact is in millionths of it.
    [{ customerValueAtLeast: 500 }, 'customerValue', 500_000_000, true],
    [{ customerValueAtLeast: 500 }, 'customerValue', 499_999_999, false],
    [{ customerValueAtLeast: 500 }, 'customerValue', 500, false],
    [{ customerValueAtLeast: 0 }, 'customerValue', 0, true],
    [{ customerValueAtLeast: 0 }, 'customerValue', null, false],
  ])('%j of %s %s: %s', (condition, fact, value, expected) =>
    expect(holds(condition, factsWith(fact, value))).toBe(expected),
  )

  test('that nobody knows is neither much nor little', () => {
    for (const name of ASK_NAMES) {
      const ask = askOf(name)
      if ('unit' in ask) expect(holds({ [name]: 0 }, factsWith(ask.fact, null)), name).toBe(false)
    }
  })
})

test('every line must hold', () => {
  const facts = { ...factsWith('intent', 'problem'), followers: { value: 5, confidence: 1, evidence: [] } }
  expect(holds({ intent: ['problem'], followersAtLeast: 5 }, facts)).toBe(true)
  expect(holds({ intent: ['problem'], followersAtLeast: 6 }, facts)).toBe(false)
  expect(holds({ intent: ['spam'], followersAtLeast: 5 }, facts)).toBe(false)
})

test('what is stated of nothing always holds, and a line that states nothing is none', () => {
  expect(holds({}, completeFacts({}))).toBe(true)
  expect(holds({ intent: undefined }, SOMETHING)).toBe(true)
  expect(statedIn({ isToxic: false, intent: undefined, topic: ['a'] })).toEqual(['isToxic', 'topic'])
})

describe('a condition is refused', () => {
  test.each<readonly [string, object]>([
    ['of no value', { intent: [] }],
    ['of a value that is not', { intent: ['love'] }],
    ['of an empty name', { topic: [''] }],
    ['of one value without a list', { intent: 'problem' }],
    ['of a truth in words', { isToxic: 'yes' }],
    ['of half a follower', { followersAtLeast: 0.5 }],
    ['of less than none', { customerValueAtLeast: -1 }],
    ['of a fact that is not', { colour: ['blue'] }],
    ['of what was learned from people', { learnedIf: ['answer'] }],
  ])('%s', (_, condition) => expect(conditionSchema.safeParse(condition).success).toBe(false))

  test.each(ASK_NAMES)('but not of %s', name => {
    const ask = askOf(name)
    const some =
      ask.kind === 'is' ? true : 'unit' in ask ? 1 : [typeof ask.values === 'string' ? 'a' : ask.values[0]]
    expect(conditionSchema.safeParse({ [name]: some }).success).toBe(true)
  })
})
