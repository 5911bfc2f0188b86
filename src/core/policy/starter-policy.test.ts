import { describe, expect, test } from 'vitest'
import { LOCALES } from '../language.ts'
import { findPlaceholders } from '../text/placeholders.ts'
import { DECISION_PARTS } from '../triage/decide.ts'
import type { Condition } from './condition.ts'
import { type PolicyDocument, policySchema } from './policy.ts'
import { STARTER_KINDS, starterPolicy } from './starter-policy.ts'
import { sayText, type WrittenText } from './written-text.ts'

/** The shortest post among the networks, less what a signature takes. */
const LONGEST_MACRO = 260

const keysOf = (section: readonly { readonly key: string }[]): string[] => section.map(({ key }) => key)

const conditionsOf = ({ rules, priorities }: PolicyDocument): Condition[] => [
  ...rules.flatMap(({ when, unless = {} }) => [when, unless]),
  ...priorities.parts.flatMap(({ lines }) => lines.map(({ when }) => when)),
  ...priorities.hard.map(({ when }) => when),
]

const textsOf = (policy: PolicyDocument): WrittenText[] => [
  ...[policy.queues, policy.teams, policy.skills, policy.departments, policy.plans]
    .flat()
    .map(({ name }) => name),
  ...policy.departments.flatMap(({ owns }) => owns ?? []),
  ...policy.promises.map(({ name }) => name),
  ...policy.priorities.parts.map(({ name }) => name),
  ...policy.guides.flatMap(({ name, reach }) => [name, reach]),
  ...policy.macros.flatMap(({ name, text }) => [name, text]),
  ...policy.rules.flatMap(({ decide: { advice } }) => advice ?? []),
]

describe.each(STARTER_KINDS)('the starter policy (%s)', kind => {
  const policy = starterPolicy(['Aurora Mobile'], kind)
  const decisions = policy.rules.map(({ decide }) => decide)
  const conditions = conditionsOf(policy)

  test('is a policy', () => expect(policySchema.parse(policy)).toEqual(policy))

  test('survives being kept as JSON', () =>
    expect(policySchema.parse(JSON.parse(JSON.stringify(policy)))).toEqual(policy))

  test('names no rule twice', () => {
    const ids = [...policy.rules, ...policy.priorities.hard].map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)])
  })

  test.each(['queues', 'teams', 'skills', 'departments', 'plans', 'promises', 'guides', 'macros'] as const)(
    'names nothing twice among its %s',
    section => {
      const keys = keysOf(policy[section])
      expect(keys).toEqual([...new Set(keys)])
    },
  )

  test('asks for no topic that has no keywords', () => {
    for (const { when } of policy.rules)
      for (const topic of when.topic ?? []) expect(policy.topics[topic]?.length).toBeGreaterThan(0)
  })

  test.each<
    readonly [string, readonly string[], (policy: PolicyDocument) => readonly (string | undefined)[]]
  >([
    ['queue', keysOf(policy.queues), () => decisions.map(({ who }) => who?.queue)],
    [
      'team',
      keysOf(policy.teams),
      () => [...decisions.map(({ who }) => who?.team), ...policy.queues.map(({ team }) => team)],
    ],
    ['skill', keysOf(policy.skills), () => decisions.map(({ who }) => who?.skill)],
    ['department', keysOf(policy.departments), () => decisions.map(({ who }) => who?.department)],
    ['promise', keysOf(policy.promises), () => decisions.map(({ when }) => when?.promise)],
    ['macro', keysOf(policy.macros), () => decisions.map(({ macro }) => macro)],
    ['macro of the public loop', keysOf(policy.macros), () => Object.values(policy.publicLoop ?? {})],
    ['guide', keysOf(policy.guides), () => decisions.map(({ guideTo }) => guideTo)],
    ['topic', Object.keys(policy.topics), () => conditions.flatMap(({ topic }) => topic)],
    ['list of keywords', Object.keys(policy.keywords), () => conditions.flatMap(({ keywords }) => keywords)],
    ['plan', keysOf(policy.plans), () => conditions.flatMap(({ customerPlan }) => customerPlan)],
  ])('speaks of no %s that does not exist', (_, known, spokenOf) => {
    const spoken = spokenOf(policy).filter(each => each !== undefined)
    expect(spoken.filter(each => !known.includes(each))).toEqual([])
  })

  test('leaves no queue without a rule that leads to it, and no team without a queue', () => {
    const led = new Set(decisions.map(({ who }) => who?.queue))
    expect(keysOf(policy.queues).filter(key => !led.has(key))).toEqual([])
    const waiting = new Set(policy.queues.map(({ team }) => team))
    expect(keysOf(policy.teams).filter(key => !waiting.has(key))).toEqual([])
  })

  test('has somebody on shift whenever the desk opens and until it closes', () => {
    const shifts = policy.teams.flatMap(team => team.shifts)
    for (const [day, spans] of Object.entries(policy.hours.week))
      for (const [opens, closes] of spans) {
        const today = shifts.filter(({ days }) => days.some(each => each === day)).map(({ span }) => span)
        expect(today.map(([from]) => from)).toContain(opens)
        expect(today.map(([, to]) => to)).toContain(closes)
      }
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

  test('is written in all languages, so that nobody reads another', () => {
    for (const text of textsOf(policy)) expect(Object.keys(text).sort()).toEqual([...LOCALES].sort())
  })

  test('has prepared answers that fit a post, leave nothing to fill in and keep to its own tone', () => {
    for (const { key, text } of policy.macros)
      for (const locale of LOCALES) {
        const said = sayText(text, locale)
        expect(said.length, `${key} ${locale}`).toBeLessThanOrEqual(LONGEST_MACRO)
        expect(findPlaceholders(said), key).toEqual([])
        for (const word of policy.tone.forbiddenWords) expect(said.toLowerCase()).not.toContain(word)
        if (policy.tone.emoji === 'none') expect(said).not.toMatch(/\p{Extended_Pictographic}/u)
      }
  })

  test('keeps the names of the brand apart from the list that it was given', () => {
    const names = ['Aurora']
    expect(starterPolicy(names, kind).brandNames).toEqual(names)
    expect(starterPolicy(names, kind).brandNames).not.toBe(names)
  })
})

test('a new workspace that says nothing of itself begins as a telecom', () =>
  expect(starterPolicy(['Aurora'])).toEqual(starterPolicy(['Aurora'], 'telecom')))
