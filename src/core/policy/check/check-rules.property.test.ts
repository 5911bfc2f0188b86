import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decide, fires } from '../../triage/decide.ts'
import { circumstances } from '../../triage/facts.fixture.ts'
import type { FactName, Facts } from '../../triage/facts.ts'
import { gatherFacts } from '../../triage/gather-facts.ts'
import { type AskName, askOf, type Condition, holds, statedIn } from '../condition.ts'
import type { PolicyDocument, Rule } from '../policy.ts'
import { checkRules } from './check-rules.ts'
import type { PolicyProblem } from './problem.ts'
import { listImpossible } from './region.ts'
import { aRule, EVERYTHING, smallPolicy } from './small-policy.fixture.ts'

/** Few facts, each with a value for every one that the conditions below tell apart: all messages are looked at one by one. */
const SEEN: Readonly<Partial<Record<FactName, readonly unknown[]>>> = {
  intent: ['problem', 'question', 'praise'],
  alsoWants: [[], ['problem'], ['question'], ['chatter']],
  visibility: ['public', 'direct'],
  privateData: [[], ['phone'], ['email'], ['phone', 'email']],
  followers: [0, 1, 10, 11, 100],
  topic: [null, 'billing', 'sales'],
  hasOpenTicket: [true, false],
  matterPriority: [null, 'high', 'low'],
  isAfterResolution: [true, false],
}

const SOMETHING = gatherFacts(circumstances({ text: '' }), smallPolicy())

/** All that triage can see, as far as conditions of these facts tell it apart. */
const MESSAGES: readonly Facts[] = Object.entries(SEEN)
  .reduce<readonly Facts[]>(
    (all, [fact, values]) =>
      all.flatMap(facts =>
        values.map(value => ({ ...facts, [fact]: { value, confidence: 1, evidence: [] } })),
      ),
    [SOMETHING],
  )
  .filter(facts => !listImpossible(smallPolicy()).some(each => holds(each, facts)))

const some = <const T>(...values: T[]): fc.Arbitrary<T[]> => fc.subarray(values, { minLength: 1 })

const STATED = {
  intent: some('problem', 'question'),
  alsoWants: some('problem', 'question', 'chatter'),
  visibility: some('public', 'direct'),
  privateData: some('phone', 'email'),
  followersAtLeast: fc.constantFrom(0, 10, 100),
  followersAtMost: fc.constantFrom(0, 10, 99),
  topic: some('billing', 'sales'),
  hasOpenTicket: fc.boolean(),
  matterPriority: some('high', 'low'),
  isAfterResolution: fc.boolean(),
} satisfies { [N in AskName]?: fc.Arbitrary<Condition[N]> }

const anySmallCondition = fc
  .subarray(Object.keys(STATED) as (keyof typeof STATED)[], { maxLength: 3 })
  .chain(names =>
    fc.record(Object.fromEntries(names.map(name => [name, STATED[name]]))),
  ) as fc.Arbitrary<unknown> as fc.Arbitrary<Condition>

const PARTS: readonly Rule['decide'][] = [
  { if: 'answer' },
  { if: 'leave' },
  { how: 'publicReply' },
  { how: 'noAnswer' },
  { if: 'leave', how: 'noAnswer' },
  { who: { queue: 'general' } },
  { who: { queue: 'billing' }, when: { priority: 'high' } },
  { when: { priority: 'urgent' } },
  { macro: 'one', if: 'acknowledgeFirst' },
  { guideTo: 'mail' },
  { needsApproval: true },
  { advice: 'Slowly', macro: 'two' },
  EVERYTHING,
]

const anySmallRules: fc.Arbitrary<readonly Rule[]> = fc
  .array(
    fc.record({
      when: anySmallCondition,
      unless: fc.option(anySmallCondition, { nil: undefined, freq: 3 }),
      decide: fc.constantFrom(...PARTS),
    }),
    { minLength: 2, maxLength: 5 },
  )
  .map(rules => rules.map(({ when, unless, decide }, at) => aRule(`r${at}`, when, decide, unless)))

const NO_SAY = ['hidden', 'neverFires', 'contradiction']

/** The rules that are said to have no say at all. An exception that cannot be leaves its rule as it is. */
function listSilent(rules: readonly Rule[], problems: readonly PolicyProblem[]): readonly Rule[] {
  const places = problems
    .filter(({ code, path }) => NO_SAY.includes(code) && path[2] !== 'unless')
    .map(({ path }) => path[1])
  return rules.filter((_, at) => places.includes(at))
}

/** What is decided on every message, without the reasons. */
const decideAll = (document: PolicyDocument, messages: readonly Facts[]) =>
  messages.map(facts => {
    const { because: _, ...decision } = decide(facts, { version: 1, document })
    return decision
  })

const RUNS = { numRuns: 100 }
const messagesOf = (rule: Rule) => MESSAGES.filter(facts => holds(rule.when, facts))

test('a rule that is said to have no say changes no decision', () =>
  fc.assert(
    fc.property(anySmallRules, rules => {
      const policy = smallPolicy({ rules: [...rules] })
      for (const silent of listSilent(rules, checkRules(policy))) {
        const without = { ...policy, rules: rules.filter(rule => rule !== silent) }
        const messages = messagesOf(silent)
        expect(decideAll(without, messages)).toEqual(decideAll(policy, messages))
      }
    }),
    RUNS,
  ))

test('a part that is said to be hidden changes no decision', () =>
  fc.assert(
    fc.property(anySmallRules, rules => {
      const policy = smallPolicy({ rules: [...rules] })
      for (const { code, path, params } of checkRules(policy)) {
        const rule = rules[path[1] as number]
        if (code !== 'partHidden' || rule === undefined) continue
        const decide = { ...rule.decide, [params.part as string]: undefined }
        const without = { ...policy, rules: rules.map(each => (each === rule ? { ...rule, decide } : each)) }
        const messages = messagesOf(rule)
        expect(decideAll(without, messages)).toEqual(decideAll(policy, messages))
      }
    }),
    RUNS,
  ))

const FIRST_WINS = ['if', 'who', 'how', 'when', 'macro', 'guideTo'] as const

/** Whether the rule is the first that speaks of a part of its, or adds something that adds up. */
function hasSay(rule: Rule, earlier: readonly Rule[], facts: Facts): boolean {
  if (!fires(rule, facts)) return false
  if (rule.decide.needsApproval !== undefined || rule.decide.advice !== undefined) return true
  return FIRST_WINS.some(part => {
    const said = rule.decide[part]
    const isOfKind = (other: unknown) => part !== 'how' || (other === 'noAnswer') === (said === 'noAnswer')
    return (
      said !== undefined &&
      !earlier.some(
        ({ decide: { [part]: other }, ...each }) =>
          other !== undefined && isOfKind(other) && fires(each, facts),
      )
    )
  })
}

/** Of exceptions about lists the checks say too little rather than too much. */
const isExact = ({ unless = {} }: Rule): boolean =>
  !statedIn(unless).some(name => askOf(name).kind === 'anyOf')

test('a rule of which nothing is said has the say on some message', () =>
  fc.assert(
    fc.property(anySmallRules, all => {
      const rules = all.filter(isExact)
      fc.pre(rules.length > 0)
      const problems = checkRules(smallPolicy({ rules })).filter(({ code }) => NO_SAY.includes(code))
      for (const [at, rule] of rules.entries())
        if (!problems.some(({ path }) => path[1] === at))
          expect(
            MESSAGES.some(facts => hasSay(rule, rules.slice(0, at), facts)),
            rule.id,
          ).toBe(true)
    }),
    RUNS,
  ))

test('a part of which nothing is said is decided for every message, and else not', () =>
  fc.assert(
    fc.property(anySmallRules, all => {
      const rules = all.filter(isExact)
      fc.pre(rules.length > 0)
      const problems = checkRules(smallPolicy({ rules }))
      const gaps = problems.filter(({ code }) => code === 'notEverybody').map(({ params }) => params.part)
      for (const part of ['if', 'who', 'how', 'when'] as const) {
        const speaking = rules.filter(({ decide }) => decide[part] !== undefined)
        const isWhole = MESSAGES.every(facts => speaking.some(rule => fires(rule, facts)))
        expect(gaps.includes(part), part).toBe(!isWhole)
      }
    }),
    RUNS,
  ))
