import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../language.ts'
import { INTENTS } from '../../triage/facts.ts'
import type { Condition } from '../condition.ts'
import type { PolicyDocument, Rule } from '../policy.ts'
import { STARTER_KINDS, starterPolicy } from '../starter-policy.ts'
import { checkRules } from './check-rules.ts'
import { aRule, EVERYTHING, smallPolicy } from './small-policy.fixture.ts'

/** What is said of the rules, shortly: "hidden b by a". A last rule, of which nothing is told, leaves no gap. */
function check(rules: readonly Rule[], otherwise: Partial<PolicyDocument> = {}): string[] {
  const policy = smallPolicy({ ...otherwise, rules: [...rules, aRule('default', {}, EVERYTHING)] })
  return checkRules(policy)
    .filter(({ params }) => params.rule !== 'default')
    .map(({ code, params: { rule, part, by, first, second } }) =>
      [code, rule, part, first, second, by && `by ${by}`].filter(Boolean).join(' '),
    )
}

describe('two lines that are never true together', () => {
  test.each<readonly [string, Condition]>([
    ['followersAtLeast followersAtMost', { followersAtLeast: 10, followersAtMost: 9 }],
    ['recentMessagesAtMost recentMessagesAtLeast', { recentMessagesAtMost: 0, recentMessagesAtLeast: 1 }],
    ['visibility privateData', { visibility: ['direct'], privateData: ['iban'] }],
    ['hasOpenTicket matterPriority', { hasOpenTicket: false, matterPriority: ['high'] }],
    ['hasOpenTicket isAfterResolution', { hasOpenTicket: true, isAfterResolution: true }],
    ['matterPriority isAfterResolution', { matterPriority: ['low'], isAfterResolution: true }],
    ['intent alsoWants', { intent: ['problem'], alsoWants: ['problem'] }],
    ['writtenTo isMisdirected', { writtenTo: ['both'], isMisdirected: true }],
    ['visibility visibility', { isVerified: true, visibility: ['internal'] }],
    ['alsoWants alsoWants', { alsoWants: ['chatter', 'spam'], isVerified: true }],
    [
      'followersAtLeast followersAtMost',
      { isToxic: true, followersAtLeast: 2, intent: ['praise'], followersAtMost: 1 },
    ],
  ])('%s', (lines, when) => expect(check([aRule('a', when)])).toEqual([`contradiction ${lines}`]))

  test.each<readonly [string, Condition]>([
    ['a number that is both bounds', { followersAtLeast: 10, followersAtMost: 10 }],
    ['another wish than the first', { intent: ['problem'], alsoWants: ['question'] }],
    ['one of two wishes', { intent: ['problem', 'question'], alsoWants: ['problem'] }],
    ['a wish of several', { alsoWants: ['chatter', 'question'] }],
    ['private data in public or in private', { visibility: ['public', 'direct'], privateData: ['iban'] }],
    ['no open matter, nor one that was solved', { hasOpenTicket: false, isAfterResolution: false }],
    ['an open matter of some priority', { hasOpenTicket: true, matterPriority: ['high'] }],
    ['no follower', { followersAtMost: 0 }],
    ['worth nothing', { customerValueAtLeast: 0 }],
    ['a wrong account among accounts of one purpose', { writtenTo: ['care'], isMisdirected: true }],
  ])('but not %s', (_, when) => expect(check([aRule('a', when)])).toEqual([]))

  test('nor an account for both where the policy says what each serves', () => {
    const accounts = [{ handle: 'a', purpose: 'both' as const, serves: ['general' as const] }]
    expect(check([aRule('a', { writtenTo: ['both'], isMisdirected: true })], { accounts })).toEqual([])
  })

  test('are found in an exception too, with its place', () => {
    const rules = [aRule('a', {}, { if: 'leave' }, { followersAtLeast: 5, followersAtMost: 4 })]
    expect(checkRules(smallPolicy({ rules }))[0]).toMatchObject({
      code: 'contradiction',
      path: ['rules', 0, 'unless', 'followersAtMost'],
    })
  })

  test('are found in what nothing overrules, and in the lines of the score', () => {
    const when = { intent: ['spam' as const], alsoWants: ['spam' as const] }
    const priorities: PolicyDocument['priorities'] = {
      parts: [{ key: 'p', name: 'P', lines: [{ points: 1, when }] }],
      from: { urgent: 2, high: 1, normal: 0 },
      hard: [{ id: 'h', title: 'H', when, atLeast: 'high' }],
    }
    expect(checkRules(smallPolicy({ priorities })).map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['contradiction', 'priorities.parts.0.lines.0.when.alsoWants'],
      ['contradiction', 'priorities.hard.0.when.alsoWants'],
    ])
  })
})

describe('a rule that never fires', () => {
  test.each<readonly [string, Condition, Condition]>([
    ['the exception is the condition', { isVerified: true }, { isVerified: true }],
    ['the exception is always', { isVerified: true }, {}],
    ['the exception is wider', { intent: ['praise'], followersAtLeast: 100 }, { followersAtLeast: 10 }],
    ['the exception has every word', { keywords: ['thanks'] }, { keywords: ['thanks', 'preference'] }],
    ['the exception leaves what cannot be', { hasOpenTicket: true }, { isAfterResolution: false }],
  ])('%s', (_, when, unless) =>
    expect(check([aRule('a', when, { if: 'leave' }, unless)])).toEqual(['neverFires a']),
  )

  test.each<readonly [string, Condition, Condition]>([
    ['the exception is narrower', { followersAtLeast: 10 }, { followersAtLeast: 100 }],
    ['the exception needs something else besides', { isVerified: true }, { isVerified: true, isToxic: true }],
    ['the exception has one word of two', { keywords: ['thanks', 'preference'] }, { keywords: ['thanks'] }],
    ['the exception speaks of all that is known', { isVerified: true }, { topic: ['billing', 'sales'] }],
  ])('but not where %s', (_, when, unless) =>
    expect(check([aRule('a', when, { if: 'leave' }, unless)])).toEqual([]),
  )
})

test('a rule that decides nothing', () =>
  expect(check([aRule('a', { isVerified: true }, {})])).toEqual(['decidesNothing a']))

const leave: Rule['decide'] = { if: 'leave' }

describe('a rule that earlier ones leave nothing', () => {
  test.each<readonly [string, readonly Rule[], string]>([
    [
      'by the same condition',
      [aRule('a', { isToxic: true }), aRule('b', { isToxic: true })],
      'hidden b by a',
    ],
    ['by a wider one', [aRule('a', {}), aRule('b', { isToxic: true })], 'hidden b by a'],
    [
      'by more values',
      [aRule('a', { intent: ['problem', 'question'] }), aRule('b', { intent: ['question'] })],
      'hidden b by a',
    ],
    [
      'by two together',
      [aRule('a', { isToxic: true }), aRule('b', { isToxic: false }), aRule('c', { isVerified: true })],
      'hidden c by a, b',
    ],
    [
      'by two, of which one takes a value each',
      [
        aRule('a', { intent: ['problem'] }),
        aRule('b', { intent: ['question'] }),
        aRule('c', { intent: ['question', 'problem'], isVerified: true }),
      ],
      'hidden c by a, b',
    ],
    [
      'by two, of more that speak',
      [
        aRule('a', { isToxic: true }),
        aRule('x', { intent: ['praise'] }),
        aRule('b', { isToxic: false }),
        aRule('c', { isVerified: true, mayBeIronic: true }),
      ],
      'hidden c by a, b',
    ],
    [
      'by one, though others speak too',
      [aRule('a', { isToxic: true }), aRule('b', { isVerified: true }), aRule('c', { isVerified: true })],
      'hidden c by b',
    ],
    [
      'by a lower threshold',
      [aRule('a', { followersAtLeast: 100 }), aRule('b', { followersAtLeast: 1_000 })],
      'hidden b by a',
    ],
    [
      'by thresholds that meet',
      [
        aRule('a', { followersAtLeast: 100 }),
        aRule('b', { followersAtMost: 99 }),
        aRule('c', { isVerified: true }),
      ],
      'hidden c by a, b',
    ],
    [
      'by a word of a list',
      [aRule('a', { keywords: ['thanks', 'preference'] }), aRule('b', { keywords: ['thanks'] })],
      'hidden b by a',
    ],
    [
      'but for its own exception',
      [aRule('a', { isToxic: false }), aRule('b', { isVerified: true }, leave, { isToxic: true })],
      'hidden b by a',
    ],
    [
      'by one whose exception lies elsewhere',
      [aRule('a', {}, leave, { isToxic: true }), aRule('b', { isToxic: false, isVerified: true })],
      'hidden b by a',
    ],
    [
      'because the rest cannot be',
      [aRule('a', { hasOpenTicket: false }), aRule('b', { isAfterResolution: true })],
      'hidden b by a',
    ],
    [
      'in every part, by different ones',
      [
        aRule('a', { isToxic: true }, { if: 'answer' }),
        aRule('b', { isToxic: true }, { how: 'thank' }),
        aRule('c', { isToxic: true }, { if: 'leave', how: 'handOff' }),
      ],
      'hidden c by a, b',
    ],
  ])('%s', (_, rules, expected) => expect(check(rules)).toEqual([expected]))

  test.each<readonly [string, readonly Rule[], string]>([
    [
      'one part',
      [aRule('a', { isToxic: true }), aRule('b', { isToxic: true }, { if: 'leave', how: 'thank' })],
      'partHidden b if by a',
    ],
    [
      'what adds up is left',
      [aRule('a', { isToxic: true }), aRule('b', { isToxic: true }, { if: 'answer', hide: true })],
      'partHidden b if by a',
    ],
    [
      'a macro, by a macro',
      [aRule('a', {}, { macro: 'one' }), aRule('b', { isToxic: true }, { macro: 'two', advice: 'Slowly' })],
      'partHidden b macro by a',
    ],
  ])('in part: %s', (_, rules, expected) => expect(check(rules)).toEqual([expected]))

  test.each<readonly [string, readonly Rule[]]>([
    ['another part is decided', [aRule('a', {}, { if: 'answer' }), aRule('b', {}, { how: 'thank' })]],
    [
      'a value is left over',
      [aRule('a', { intent: ['problem'] }), aRule('b', { intent: ['problem', 'spam'] })],
    ],
    [
      'a follower is left over',
      [aRule('a', { followersAtLeast: 101 }), aRule('b', { followersAtLeast: 100 })],
    ],
    [
      'a number lies between',
      [
        aRule('a', { followersAtLeast: 100 }),
        aRule('b', { followersAtMost: 98 }),
        aRule('c', { isVerified: true }),
      ],
    ],
    [
      'the exception of the earlier one is left over',
      [aRule('a', {}, leave, { isToxic: true }), aRule('b', { isVerified: true })],
    ],
    [
      'the earlier one has an exception about a list',
      [aRule('a', {}, leave, { keywords: ['thanks'] }), aRule('b', { isVerified: true })],
    ],
    [
      'a topic may be unknown',
      [aRule('a', { topic: ['billing', 'sales'] }), aRule('b', { isVerified: true })],
    ],
    [
      'a plan may be unknown',
      [aRule('a', { customerPlan: ['gold', 'prepaid'] }), aRule('b', { isVerified: true })],
    ],
    ['a value may be unknown', [aRule('a', { customerValueAtLeast: 0 }), aRule('b', { isVerified: true })]],
    [
      'nothing may be shown',
      [
        aRule('a', { privateData: ['phone', 'email', 'iban', 'card', 'order', 'address', 'taxId'] }),
        aRule('b', { isVerified: true }),
      ],
    ],
    [
      'another word is in it',
      [aRule('a', { keywords: ['thanks'] }), aRule('b', { keywords: ['preference'] })],
    ],
    [
      'it is about what the earlier ones say nothing of',
      [aRule('a', { isToxic: true }, { how: 'noAnswer' }), aRule('b', { isToxic: true }, { how: 'thank' })],
    ],
    [
      'it only adds advice',
      [
        aRule('a', {}, { advice: 'Slowly' }),
        aRule('b', { isToxic: true }, { advice: 'Kindly', needsApproval: true }),
      ],
    ],
    ['the wider one comes after', [aRule('a', { isToxic: true }), aRule('b', {}, leave)]],
  ])('not where %s', (_, rules) => expect(check(rules)).toEqual([]))
})

describe('a line of the score', () => {
  const lines = (...all: Condition[]) =>
    checkRules(
      smallPolicy({
        priorities: {
          parts: [{ key: 'p', name: 'P', lines: all.map(when => ({ points: 1, when })) }],
          from: { urgent: 2, high: 1, normal: 0 },
          hard: [],
        },
      }),
    ).map(({ code, path }) => [code, path.at(-1)])

  test('hidden by an earlier one', () =>
    expect(lines({ followersAtLeast: 10 }, { followersAtLeast: 100 })).toEqual([['hidden', 1]]))
  test('hidden by two together', () =>
    expect(lines({ isToxic: true }, { isToxic: false }, { isVerified: true })).toEqual([['hidden', 2]]))
  test('that is left something', () =>
    expect(lines({ followersAtLeast: 100 }, { followersAtLeast: 10 }, {})).toEqual([]))
})

describe('parts that no rule decides for somebody', () => {
  const gaps = (...rules: Rule[]) =>
    checkRules(smallPolicy({ rules })).flatMap(({ code, params }) =>
      code === 'notEverybody' ? [params.part] : [],
    )
  test.each<readonly [string, readonly Rule[], readonly string[]]>([
    ['none', [aRule('a', {}, EVERYTHING)], []],
    ['all but one', [aRule('a', {}, leave)], ['who', 'how', 'when']],
    ['those of others', [aRule('a', { isToxic: true }, EVERYTHING)], ['if', 'who', 'how', 'when']],
    [
      'none, in two halves',
      [aRule('a', { isToxic: true }, EVERYTHING), aRule('b', { isToxic: false }, EVERYTHING)],
      [],
    ],
    [
      'an exception',
      [aRule('a', {}, EVERYTHING, { isToxic: true }), aRule('b', {}, { if: 'answer' })],
      ['who', 'how', 'when'],
    ],
  ])('%s', (_, rules, expected) => expect(gaps(...rules)).toEqual(expected))
})

test.each(STARTER_KINDS)('the %s starter has nothing to say against', kind =>
  expect(checkRules(starterPolicy(['Aurora'], kind))).toEqual([]),
)

test('hundreds of rules that overlap are looked through', () => {
  const rules = Array.from({ length: 300 }, (_, at) =>
    aRule(
      `r${at}`,
      {
        intent: [INTENTS[at % INTENTS.length] ?? 'problem'],
        followersAtLeast: (at * 37) % 1_000,
        topic: [at % 2 === 0 ? 'billing' : 'sales'],
        language: [LANGUAGES[at % 3] ?? 'it'],
      },
      EVERYTHING,
    ),
  )
  const hidden = check(rules)
  expect(hidden.length).toBeGreaterThan(0)
  expect(hidden.every(each => each.startsWith('hidden'))).toBe(true)
})
