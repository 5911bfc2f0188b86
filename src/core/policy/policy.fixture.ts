import fc from 'fast-check'
import { PURPOSES } from '../account/purpose.ts'
import { LANGUAGES } from '../language.ts'
import { PRIORITIES } from '../ticket/ticket.ts'
import { MESSAGE_FUNCTIONS } from '../triage/facts.ts'
import { ASK_NAMES, type Ask, askOf, type Condition, type PolicySection } from './condition.ts'
import { DAYS, type Hours } from './hours.ts'
import {
  ANSWER_PLACES,
  EMOJI_USES,
  HOWS,
  IFS,
  type PolicyDocument,
  PROMISE_TIMES,
  ROUTING_MODES,
  type Rule,
} from './policy.ts'
import type { WrittenText } from './written-text.ts'

/** The keys of every random policy's sections: what conditions and rules speak of is there. */
const KEYS = {
  topics: ['billing', 'technical', 'sales'],
  keywords: ['thanks', 'purchase'],
  plans: ['gold', 'prepaid'],
  queues: ['general', 'billing'],
  teams: ['care', 'technicians'],
  skills: ['contracts'],
  departments: ['accounting'],
  promises: ['standard', 'visible'],
  climbs: ['late'],
  guides: ['mail'],
  macros: ['acknowledge', 'thanks'],
} as const

const anyWord = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
const anyWords = fc.array(anyWord, { maxLength: 3 })
const anyMinutes = fc.integer({ min: 1, max: 525_600 })
const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined })
const some = <const T>(values: readonly T[], minLength = 1): fc.Arbitrary<T[]> =>
  fc.subarray([...values], { minLength })

const anyText: fc.Arbitrary<WrittenText> = fc.oneof(
  anyWord,
  fc
    .record({ it: anyWord, fr: anyWord, en: anyWord }, { requiredKeys: [] })
    .filter(said => Object.keys(said).length > 0),
)

/** One entry for each key, of what the section says besides. */
const entries = <T extends object>(
  keys: readonly string[],
  said: fc.Arbitrary<T>,
): fc.Arbitrary<(T & { key: string; name: WrittenText })[]> =>
  fc
    .tuple(...keys.map(key => fc.record({ key: fc.constant(key), name: anyText, said })))
    .map(all => all.map(({ said: besides, ...named }) => ({ ...withoutAbsent(besides), ...named })))

/** What is absent is not there at all: as it is after a way through YAML or JSON. */
const withoutAbsent = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T

const record = <T extends object>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
  (fc.record(shape) as fc.Arbitrary<T>).map(withoutAbsent)

function anyStated(ask: Ask): fc.Arbitrary<unknown> {
  if (ask.kind === 'is') return fc.boolean()
  if ('unit' in ask) return fc.nat(20_000)
  return some<string>(typeof ask.values === 'string' ? KEYS[ask.values satisfies PolicySection] : ask.values)
}

/** Few lines: a condition of many hardly ever holds. */
export const anyCondition: fc.Arbitrary<Condition> = fc
  .subarray(ASK_NAMES, { maxLength: 4 })
  .chain(names =>
    fc.record(Object.fromEntries(names.map(name => [name, anyStated(askOf(name))]))),
  ) as fc.Arbitrary<Condition>

const anyTime = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
const anySpan = fc
  .tuple(fc.oneof(anyTime, fc.constant('24:00')), anyTime)
  .map(([one, other]): [string, string] => (one < other ? [one, other] : [other, one]))
  .filter(([from, to]) => from < to)
const anySpans = fc.array(anySpan, { maxLength: 3 })
const anyDate = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))

const anyHours: fc.Arbitrary<Hours> = record<Hours>({
  timeZone: fc.constantFrom('Europe/Rome', 'America/New_York', 'Asia/Kolkata', 'UTC'),
  week: fc.record(Object.fromEntries(DAYS.map(day => [day, anySpans])), { requiredKeys: [] }),
  holidays: optional(
    fc.subarray([{ country: 'IT' }, { country: 'FR', region: '67' }, { country: 'FR' }, { country: 'DE' }]),
  ),
  exceptions: optional(fc.array(fc.record({ date: anyDate, spans: anySpans }), { maxLength: 3 })),
})

const anyPromised = fc.oneof(
  anyMinutes,
  fc.record({ urgent: anyMinutes, high: anyMinutes, normal: anyMinutes, low: anyMinutes }),
)

const anyDecided: fc.Arbitrary<Rule['decide']> = record<Rule['decide']>({
  if: optional(fc.constantFrom(...IFS)),
  how: optional(fc.constantFrom(...HOWS)),
  who: optional(
    record<NonNullable<Rule['decide']['who']>>({
      queue: fc.constantFrom(...KEYS.queues),
      team: optional(fc.constantFrom(...KEYS.teams)),
      skill: optional(fc.constantFrom(...KEYS.skills)),
      department: optional(fc.constantFrom(...KEYS.departments)),
      person: optional(fc.constant('ada@example.org')),
    }),
  ),
  when: optional(
    record<NonNullable<Rule['decide']['when']>>({
      priority: optional(fc.constantFrom(...PRIORITIES, 'asTheMatter' as const)),
      promise: optional(fc.constantFrom(...KEYS.promises)),
      answerWithinMinutes: optional(anyMinutes),
    }),
  ),
  needsApproval: optional(fc.constant(true as const)),
  hide: optional(fc.constant(true as const)),
  askToDelete: optional(fc.constant(true as const)),
  macro: optional(fc.constantFrom(...KEYS.macros)),
  guideTo: optional(fc.constantFrom(...KEYS.guides)),
  advice: optional(anyText),
})

/** Rules with ids of their own: `r0`, `r1` … */
const anyRules = fc
  .array(
    record<Omit<Rule, 'id'>>({
      title: anyText,
      when: anyCondition,
      unless: optional(anyCondition),
      isHard: optional(fc.boolean()),
      decide: anyDecided,
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map(rules => rules.map((rule, at): Rule => ({ id: `r${at}`, ...rule })))

const anyPriorities: fc.Arbitrary<PolicyDocument['priorities']> = fc.record({
  parts: entries(
    ['severity', 'influence'],
    fc.record({
      lines: fc.array(fc.record({ points: fc.integer({ min: -100, max: 100 }), when: anyCondition }), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
  ),
  from: fc
    .tuple(
      fc.integer({ min: -100, max: 100 }),
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 1, max: 50 }),
    )
    .map(([normal, more, most]) => ({ urgent: normal + more + most, high: normal + more, normal })),
  hard: fc
    .array(
      fc.record({
        title: anyText,
        when: anyCondition,
        bound: fc.tuple(fc.constantFrom('atLeast', 'atMost'), fc.constantFrom(...PRIORITIES)),
      }),
      { maxLength: 3 },
    )
    .map(all => all.map(({ bound: [name, to], ...hard }, at) => ({ id: `hard${at}`, ...hard, [name]: to }))),
})

const wordLists = (keys: readonly string[]): fc.Arbitrary<Record<string, string[]>> =>
  fc.record(Object.fromEntries(keys.map(key => [key, anyWords])))

/** A whole policy that the schema accepts as it is, and in which everything that is spoken of is there. */
export const anyPolicy: fc.Arbitrary<PolicyDocument> = fc.record({
  brandNames: anyWords,
  accounts: fc.array(
    fc.record({
      handle: anyWord,
      purpose: fc.constantFrom(...PURPOSES),
      serves: some(MESSAGE_FUNCTIONS, 0),
    }),
    { maxLength: 3 },
  ),
  reopenWithinHours: fc.integer({ min: 1, max: 1_000 }),
  forgetDeletedAfterHours: fc.integer({ min: 1, max: 24 }),
  answerWhere: fc.constantFrom(...ANSWER_PLACES),
  topics: wordLists(KEYS.topics),
  keywords: wordLists(KEYS.keywords),
  homonyms: anyWords,
  hours: anyHours,
  queues: entries(KEYS.queues, fc.record({ team: optional(fc.constantFrom(...KEYS.teams)) })),
  teams: entries(
    KEYS.teams,
    fc.record({
      speaks: some(LANGUAGES, 0),
      shifts: fc.array(fc.record({ days: some(DAYS), span: anySpan }), { maxLength: 3 }),
    }),
  ),
  skills: entries(KEYS.skills, fc.constant({})),
  departments: entries(KEYS.departments, fc.record({ owns: optional(anyText) })),
  plans: entries(KEYS.plans, fc.record({ offers: optional(anyText) })),
  promises: entries(
    KEYS.promises,
    fc.record({
      answerWithinMinutes: anyPromised,
      resolveWithinMinutes: optional(anyPromised),
      closePubliclyWithinMinutes: optional(anyPromised),
      nextAnswerWithinMinutes: optional(anyPromised),
      departmentAnswersWithinMinutes: optional(anyPromised),
      time: optional(fc.constantFrom(...PROMISE_TIMES)),
      pausesWhileWaiting: optional(fc.boolean()),
      acknowledgementCounts: optional(fc.boolean()),
      warnAt: optional(fc.array(fc.constantFrom(0.25, 0.5, 0.75, 0.9), { maxLength: 4 })),
      informEveryMinutes: optional(anyPromised),
      informMacro: optional(fc.constantFrom(...KEYS.macros)),
    }),
  ),
  climbs: entries(
    KEYS.climbs,
    fc.record({
      whenLateByMinutes: fc.integer({ min: 0, max: 10_000 }),
      priorities: optional(some(PRIORITIES)),
      queue: optional(fc.constantFrom(...KEYS.queues)),
      atLeast: optional(fc.constantFrom(...PRIORITIES)),
      tellsSupervisors: fc.boolean(),
    }),
  ),
  routing: fc.record({
    mode: fc.constantFrom(...ROUTING_MODES),
    otherwise: some(KEYS.queues, 0),
    capacity: fc.integer({ min: 1, max: 100 }),
    weights: fc.dictionary(fc.constantFrom('letters', 'posts'), fc.integer({ min: 1, max: 9 })),
    returnAfterAwayMinutes: fc.option(fc.integer({ min: 1, max: 600 })),
    overloadAt: fc.option(fc.integer({ min: 1, max: 600 })),
  }),
  cover: fc.record({
    always: fc.boolean(),
    atLeast: fc.integer({ min: 1, max: 9 }),
    languages: some(LANGUAGES, 0),
  }),
  priorities: anyPriorities,
  guides: entries(KEYS.guides, fc.record({ reach: anyText })),
  macros: entries(KEYS.macros, fc.record({ text: anyText })),
  publicLoop: optional(
    fc.record({
      promiseMacro: optional(fc.constantFrom(...KEYS.macros)),
      followUpMacro: optional(fc.constantFrom(...KEYS.macros)),
    }),
  ),
  tone: fc.record({
    address: fc.record(
      { it: fc.constantFrom('tu', 'lei'), fr: fc.constantFrom('tu', 'vous') },
      { requiredKeys: [] },
    ),
    greets: fc.boolean(),
    thanks: fc.boolean(),
    signature: fc.option(anyWord),
    forbiddenWords: anyWords,
    emoji: fc.constantFrom(...EMOJI_USES),
    maxCharacters: fc.option(fc.integer({ min: 1, max: 5_000 })),
  }),
  rules: anyRules,
})
