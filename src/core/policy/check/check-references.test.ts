import { describe, expect, test } from 'vitest'
import type { Hours } from '../hours.ts'
import type { PolicyDocument } from '../policy.ts'
import { STARTER_KINDS, starterPolicy } from '../starter-policy.ts'
import { checkPolicy } from './check-policy.ts'
import { checkReferences } from './check-references.ts'
import { isError } from './problem.ts'
import { aRule, EVERYTHING, smallPolicy } from './small-policy.fixture.ts'

const check = (otherwise: Partial<PolicyDocument>) => checkReferences(smallPolicy(otherwise))
const one = (when: Parameters<typeof aRule>[1], decide = EVERYTHING) => ({
  rules: [aRule('a', when, decide)],
})
const name = 'N'

describe('what is spoken of and not there', () => {
  test.each<readonly [string, Partial<PolicyDocument>, string, Readonly<Record<string, string>>]>([
    [
      'a topic',
      one({ topic: ['sales', 'biling'] }),
      'rules.0.when.topic.1',
      { value: 'biling', section: 'topics', suggestion: 'billing' },
    ],
    [
      'a list of words',
      one({ keywords: ['thank'] }),
      'rules.0.when.keywords.0',
      { value: 'thank', section: 'keywords', suggestion: 'thanks' },
    ],
    [
      'a plan',
      one({ customerPlan: ['silver'] }),
      'rules.0.when.customerPlan.0',
      { value: 'silver', section: 'plans', suggestion: '' },
    ],
    [
      'a queue',
      one({}, { who: { queue: 'generale' } }),
      'rules.0.decide.who.queue',
      { section: 'queues', value: 'generale', suggestion: 'general' },
    ],
    [
      'a team',
      one({}, { who: { queue: 'general', team: 'care' } }),
      'rules.0.decide.who.team',
      { section: 'teams', value: 'care', suggestion: '' },
    ],
    [
      'a skill',
      one({}, { who: { queue: 'general', skill: 'law' } }),
      'rules.0.decide.who.skill',
      { section: 'skills' },
    ],
    [
      'a department',
      one({}, { who: { queue: 'general', department: 'law' } }),
      'rules.0.decide.who.department',
      { section: 'departments' },
    ],
    [
      'a promise',
      one({}, { when: { promise: 'soon' } }),
      'rules.0.decide.when.promise',
      { section: 'promises' },
    ],
    ['a macro', one({}, { macro: 'soon' }), 'rules.0.decide.macro', { section: 'macros' }],
    [
      'the macro of a promise in public',
      { publicLoop: { promiseMacro: 'soon' } },
      'publicLoop.promiseMacro',
      { section: 'macros' },
    ],
    [
      'the macro of a follow-up in public',
      { publicLoop: { followUpMacro: 'soon' } },
      'publicLoop.followUpMacro',
      { section: 'macros' },
    ],
    ['a guide', one({}, { guideTo: 'soon' }), 'rules.0.decide.guideTo', { section: 'guides' }],
    [
      "a queue's team",
      { queues: [{ key: 'general', name, team: 'care' }] },
      'queues.0.team',
      { section: 'teams' },
    ],
    [
      'a topic of an exception',
      { rules: [aRule('a', {}, EVERYTHING, { topic: ['x'] })] },
      'rules.0.unless.topic.0',
      { section: 'topics' },
    ],
    [
      'a plan of what nothing overrules',
      {
        priorities: {
          parts: [],
          from: { urgent: 2, high: 1, normal: 0 },
          hard: [{ id: 'h', title: name, when: { customerPlan: ['x'] }, atLeast: 'high' }],
        },
      },
      'priorities.hard.0.when.customerPlan.0',
      { section: 'plans' },
    ],
    [
      'a topic of the score',
      {
        priorities: {
          parts: [{ key: 'p', name, lines: [{ points: 1, when: { topic: ['x'] } }] }],
          from: { urgent: 2, high: 1, normal: 0 },
          hard: [],
        },
      },
      'priorities.parts.0.lines.0.when.topic.0',
      { section: 'topics' },
    ],
    [
      'what every object has',
      one({ topic: ['constructor'] }),
      'rules.0.when.topic.0',
      { value: 'constructor' },
    ],
  ])('%s', (_, otherwise, path, params) => {
    const found = check(otherwise)
    expect(found.map(each => [each.code, each.path.join('.')])).toEqual([['unknownReference', path]])
    expect(found[0]?.params).toMatchObject(params)
  })

  test('hides nothing else: rules are looked at once all is there', () => {
    const policy = smallPolicy({
      rules: [aRule('a', { topic: ['x'], followersAtLeast: 2, followersAtMost: 1 })],
    })
    expect(checkPolicy(policy).map(({ code }) => code)).toEqual(['unknownReference'])
  })
})

describe('what is there twice', () => {
  test.each<readonly [string, Partial<PolicyDocument>, string]>([
    [
      'a queue',
      {
        queues: [
          { key: 'a', name },
          { key: 'general', name },
          { key: 'a', name },
        ],
      },
      'queues.2.key',
    ],
    [
      'a plan',
      {
        plans: [
          { key: 'gold', name },
          { key: 'gold', name },
        ],
      },
      'plans.1.key',
    ],
    [
      'a macro',
      {
        macros: [
          { key: 'm', name, text: 'a' },
          { key: 'm', name, text: 'b' },
        ],
      },
      'macros.1.key',
    ],
    ['a rule', { rules: [aRule('a', {}, EVERYTHING), aRule('a', { isToxic: true })] }, 'rules.1.id'],
    [
      'a rule and what nothing overrules',
      {
        rules: [aRule('a', {}, EVERYTHING)],
        priorities: {
          parts: [],
          from: { urgent: 2, high: 1, normal: 0 },
          hard: [{ id: 'a', title: name, when: {}, atMost: 'high' }],
        },
      },
      'priorities.hard.0.id',
    ],
  ])('%s', (_, otherwise, path) =>
    expect(check(otherwise).map(each => [each.code, each.path.join('.')])).toEqual([['sameKeyTwice', path]]),
  )

  test('is no matter in two sections', () =>
    expect(
      check({ skills: [{ key: 'general', name }], guides: [{ key: 'general', name, reach: 'x' }] }),
    ).toEqual([]))
})

test.each<readonly [string, string | undefined, readonly string[]]>([
  ['IT', undefined, []],
  ['FR', '67', []],
  ['XX', undefined, ['XX']],
  ['IT', '99', ['IT 99']],
  ['IT', 'constructor', ['IT constructor']],
])('the calendar of %s %s', (country, region, unknown) => {
  const hours = { ...smallPolicy().hours, holidays: [{ country, region }] }
  expect(check({ hours }).map(({ params }) => params.value)).toEqual(unknown)
})

describe('hours without a shift', () => {
  type Span = [string, string]
  const gapsOf = (open: readonly Span[], ...shifts: readonly Span[]) =>
    checkPolicy(
      smallPolicy({
        hours: { timeZone: 'Europe/Rome', week: { monday: [...open] } },
        teams: [
          {
            key: 'a',
            name,
            speaks: [],
            shifts: shifts.slice(0, 1).map(span => ({ days: ['monday'], span })),
          },
          {
            key: 'b',
            name,
            speaks: [],
            shifts: shifts.slice(1).map(span => ({ days: ['monday', 'friday'], span })),
          },
        ],
      }),
    ).map(({ code, params: { day, from, to } }) => `${code} ${day} ${from} ${to}`)

  test.each<readonly [string, readonly Span[], readonly Span[], readonly string[]]>([
    ['none is said', [['08:00', '20:00']], [], []],
    ['all are there', [['08:00', '20:00']], [['08:00', '20:00']], []],
    [
      'two follow each other',
      [['08:00', '20:00']],
      [
        ['14:00', '20:00'],
        ['08:00', '14:00'],
      ],
      [],
    ],
    [
      'two overlap',
      [['08:00', '20:00']],
      [
        ['07:00', '15:00'],
        ['12:00', '24:00'],
      ],
      [],
    ],
    [
      'one lies in another',
      [['08:00', '20:00']],
      [
        ['08:00', '20:00'],
        ['09:00', '10:00'],
      ],
      [],
    ],
    ['the morning', [['08:00', '20:00']], [['09:00', '20:00']], ['noShift monday 08:00 09:00']],
    ['the evening', [['08:00', '24:00']], [['08:00', '20:00']], ['noShift monday 20:00 24:00']],
    [
      'noon',
      [['08:00', '20:00']],
      [
        ['08:00', '12:00'],
        ['13:00', '20:00'],
      ],
      ['noShift monday 12:00 13:00'],
    ],
    ['all day', [['08:00', '12:00']], [['13:00', '14:00']], ['noShift monday 08:00 12:00']],
    [
      'each stretch by itself',
      [
        ['08:00', '12:00'],
        ['14:00', '18:00'],
      ],
      [['08:00', '17:00']],
      ['noShift monday 17:00 18:00'],
    ],
  ])('%s', (_, open, shifts, gaps) => expect(gapsOf(open, ...shifts)).toEqual(gaps))
})

describe('a promise in the desk’s hours', () => {
  const promised = (time: 'business' | 'calendar', week: Hours['week']) =>
    checkPolicy({
      ...smallPolicy({}),
      hours: { timeZone: 'Europe/Rome', week },
      promises: [{ key: 'soon', name: 'Soon', answerWithinMinutes: 30, time }],
    })
      .filter(({ code }) => code === 'neverOpen')
      .map(({ path, params }) => [...path, params.value].join(' '))

  test.each([
    ['of a desk that never opens', 'business', {}, ['promises 0 time soon']],
    ['of a desk that opens', 'business', { monday: [['09:00', '18:00']] }, []],
    ['that counts day and night', 'calendar', {}, []],
  ] as const)('%s', (_, time, week, expected) =>
    expect(promised(time, structuredClone(week) as Hours['week'])).toEqual(expected),
  )
})

test('errors are told before warnings', () => {
  const policy = smallPolicy({
    rules: [
      aRule('a', { isToxic: true }),
      aRule('b', { isToxic: true }, { if: 'leave', hide: true }),
      aRule('c', { isToxic: true }, {}),
    ],
  })
  const order = checkPolicy(policy).map(each => (isError(each) ? 'error' : 'warning'))
  expect(order[0]).toBe('error')
  expect(order.join(' ')).toMatch(/^(error )+(warning ?)+$/)
})

test.each(STARTER_KINDS)('the %s starter can be published', kind =>
  expect(checkPolicy(starterPolicy(['Aurora'], kind)).filter(isError)).toEqual([]),
)
