import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holds } from '../policy/condition.ts'
import { HOWS, type Policy, type PolicyDocument, type Rule } from '../policy/policy.ts'
import { starterPolicy } from '../policy/starter-policy.ts'
import { PRIORITIES } from '../ticket/ticket.ts'
import { DECISION_PARTS, type Decision, decide, fires } from './decide.ts'
import { anyFacts, circumstances } from './facts.fixture.ts'
import type { Facts } from './facts.ts'
import { type Circumstances, gatherFacts } from './gather-facts.ts'

const NOTHING = { value: null, confidence: 0, evidence: [] }
const NO = { value: false, confidence: 1, evidence: [] }

const POLICY: Policy = { version: 7, document: starterPolicy(['Aurora Mobile', 'Aurora']) }

const factsOf = (said: Partial<Circumstances> & { readonly text: string }): Facts =>
  gatherFacts(circumstances(said), POLICY.document)

const decisionOf = (said: Partial<Circumstances> & { readonly text: string }): Decision =>
  decide(factsOf(said), POLICY)

/** Said without an @: heard by a keyword, and not to be answered by a program. */
const OVERHEARD = { source: 'keyword', isAddressed: false, mayAnswerPublicly: false } as const

describe('whatever the facts', () => {
  test('every part is decided, with a value that the desk knows', () =>
    fc.assert(
      fc.property(anyFacts, facts => {
        const decision = decide(facts, POLICY)
        expect(typeof decision.if).toBe('boolean')
        expect(POLICY.document.queues.map(queue => queue.key)).toContain(decision.who.queue)
        expect(HOWS).toContain(decision.how)
        expect(PRIORITIES).toContain(decision.when.priority)
        expect(decision.when.answerWithinMinutes).toBeGreaterThan(0)
        expect(decision.policyVersion).toBe(7)
      }),
    ))

  test('every part has one rule, which fires, speaks of it and comes first', () =>
    fc.assert(
      fc.property(anyFacts, facts => {
        const decision = decide(facts, POLICY)
        const rules = decision.because.filter(({ kind }) => kind === 'rule')
        expect(new Set(rules.map(({ part }) => part)).size).toBe(rules.length)
        for (const { part, rule } of rules) {
          const fits = ({ decide: { how } }: Rule) => part !== 'how' || (how === 'noAnswer') !== decision.if
          const first = POLICY.document.rules.find(
            each => fires(each, facts) && each.decide[part] !== undefined && fits(each),
          )
          expect(rule).toBe(first?.id)
        }
      }),
    ))

  test('what nobody taught otherwise has a rule for every part', () =>
    fc.assert(
      fc.property(anyFacts, facts => {
        const untaught = { ...facts, learnedIf: NOTHING, learnedQueue: NOTHING, isAutomatic: NO }
        const { because } = decide(untaught, POLICY)
        const parts = because.filter(({ kind }) => kind === 'rule').map(({ part }) => part)
        expect(parts).toEqual([...DECISION_PARTS])
      }),
    ))

  test('what people taught comes before a rule, and after a hard one', () =>
    fc.assert(
      fc.property(anyFacts, fc.constantFrom('answer', 'leave'), fc.boolean(), (facts, learned, isHard) => {
        const taught = { ...facts, learnedIf: { ...NOTHING, value: learned }, isAutomatic: NO }
        const rule = { ...aRule('only', {}, { if: 'answer' }), isHard }
        const decision = decide(taught, policyOf(rule))
        expect(decision.if).toBe(isHard || learned === 'answer')
        expect(decision.because.some(({ part, kind }) => part === 'if' && kind === 'learned')).toBe(!isHard)
      }),
    ))

  test('the same facts give the same decision, and stay as they are', () =>
    fc.assert(
      fc.property(anyFacts, facts => {
        const before = structuredClone(facts)
        expect(decide(facts, POLICY)).toEqual(decide(structuredClone(facts), POLICY))
        expect(facts).toEqual(before)
      }),
    ))

  test('a direct message is answered directly, unless it only says thanks', () =>
    fc.assert(
      fc.property(anyFacts, facts => {
        const direct: Facts = {
          ...facts,
          learnedIf: NOTHING,
          visibility: { ...facts.visibility, value: 'direct' },
          isAfterResolution: { ...facts.isAfterResolution, value: false },
          isAutomatic: { ...facts.isAutomatic, value: false },
        }
        const how = facts.isSealed.value ? 'handOff' : 'directMessage'
        expect(decide(direct, POLICY)).toMatchObject({ if: true, how })
      }),
    ))

  test('a machine is never answered, whatever the policy says', () =>
    fc.assert(
      fc.property(anyFacts, fc.boolean(), (facts, isSilent) => {
        const automatic: Facts = { ...facts, isAutomatic: { ...facts.isAutomatic, value: true } }
        const policy = isSilent ? { ...POLICY, document: { ...POLICY.document, rules: [] } } : POLICY
        expect(decide(automatic, policy).if).toBe(false)
      }),
    ))

  test('a public answer that programs may not give is never planned as one', () =>
    fc.assert(
      fc.property(anyFacts, facts => {
        const closed: Facts = {
          ...facts,
          learnedIf: NOTHING,
          visibility: { ...facts.visibility, value: 'public' },
          mayAnswerPublicly: { ...facts.mayAnswerPublicly, value: false },
        }
        expect(['handOff', 'noAnswer']).toContain(decide(closed, POLICY).how)
      }),
    ))

  test('nobody who is not answered is told how he is answered', () =>
    fc.assert(
      fc.property(anyFacts, facts => {
        const decision = decide(facts, POLICY)
        if (!decision.if) expect(decision.how).toBe('noAnswer')
      }),
    ))
})

describe('named scenarios', () => {
  test.each([
    ['chatter about us without an @', 'Aurora, che giornata al parco'],
    ['a troll who only names us', 'aurora 🤡🤡🤡'],
    ['spam without an @', 'Aurora: follower veri, link in bio'],
    ['a post that does not name us', 'la fibra del vicino non funziona'],
  ])('%s is not answered', (_, text) => {
    expect(decisionOf({ ...OVERHEARD, text })).toMatchObject({ if: false, how: 'noAnswer' })
  })

  test('a complaint without an @ is answered by hand', () => {
    const decision = decisionOf({ ...OVERHEARD, text: 'Aurora Mobile non funziona da due giorni' })
    expect(decision).toMatchObject({ if: true, how: 'handOff', who: { queue: 'general' } })
  })

  test('an addressed post that programs may not answer is handed off', () =>
    expect(
      decisionOf({ text: '@aurora_aiuta la fibra non funziona', mayAnswerPublicly: false }),
    ).toMatchObject({
      if: true,
      how: 'handOff',
      who: { queue: 'technical' },
    }))

  test.each(['ciao', 'grazie!', 'link in bio', '@aurora_aiuta urgente'])(
    'a direct message is answered: %s',
    text =>
      expect(decisionOf({ text, visibility: 'direct', source: 'direct' })).toMatchObject({
        if: true,
        how: 'directMessage',
      }),
  )

  test.each([
    ['public', '@aurora_aiuta grazie, risolto!'],
    ['direct', 'grazie mille, siete stati gentili'],
  ] as const)('thanks after the resolution opens nothing again (%s)', (visibility, text) =>
    expect(decisionOf({ text, visibility, isAfterResolution: true })).toMatchObject({
      if: false,
      how: 'noAnswer',
    }),
  )

  test('a problem after the resolution does', () =>
    expect(decisionOf({ text: '@aurora_aiuta non funziona di nuovo', isAfterResolution: true }).if).toBe(
      true,
    ))

  test('whatever is said in an open matter belongs to it', () => {
    const decision = decisionOf({ ...OVERHEARD, text: 'aurora 🤷', hasOpenTicket: true })
    expect(decision.if).toBe(true)
  })

  test('an urgent problem is answered within 20 minutes', () =>
    expect(decisionOf({ text: '@aurora_aiuta urgente, il telefono non prende' }).when).toMatchObject({
      priority: 'urgent',
      answerWithinMinutes: 20,
    }))

  test('urgency alone does not make praise urgent', () =>
    expect(
      decisionOf({ text: '@aurora_aiuta complimenti, bravissimi: mia madre in ospedale vi ringrazia' }).when,
    ).toMatchObject({
      priority: 'low',
      answerWithinMinutes: 480,
    }))

  test('a problem told by somebody with many followers is answered within half an hour', () =>
    expect(decisionOf({ text: '@aurora_aiuta la fibra non funziona', followers: 10_000 }).when).toMatchObject(
      {
        priority: 'high',
        answerWithinMinutes: 30,
      },
    ))

  test('a problem is answered within the hour and before questions', () => {
    expect(decisionOf({ text: '@aurora_aiuta la fibra non funziona', followers: 9999 }).when.priority).toBe(
      'high',
    )
    expect(decisionOf({ text: '@aurora_aiuta quando apre il negozio?' }).when).toMatchObject({
      priority: 'normal',
      answerWithinMinutes: 60,
    })
  })

  test('a bill is settled in private after a word in public', () =>
    expect(decisionOf({ text: '@aurora_aiuta la fattura è sbagliata' })).toMatchObject({
      who: { queue: 'billing' },
      how: 'publicThenDirect',
    }))

  test('praise is thanked by the community, when there is time', () =>
    expect(decisionOf({ text: '@aurora_aiuta bravissimi, complimenti!' })).toMatchObject({
      if: true,
      who: { queue: 'community' },
      how: 'thank',
      when: { priority: 'low' },
    }))

  test.each([
    ['it', '@auroramobile vorrei comprare il Lume 3'],
    ['fr', '@auroramobile je voudrais souscrire un forfait'],
    ['en', '@auroramobile I want to buy two phones'],
  ] as const)('who wants to buy talks to sales (%s)', (_, text) =>
    expect(decisionOf({ text }).who.queue).toBe('sales'),
  )

  test('the reason shows the words in which it was seen', () => {
    const { because } = decisionOf({ text: '@aurora_aiuta la fattura è sbagliata' })
    const who = because.find(reason => reason.part === 'who')
    expect(who).toEqual({
      part: 'who',
      kind: 'rule',
      rule: 'who.billing',
      facts: [{ fact: 'topic', value: 'billing', evidence: ['fattur'] }],
    })
  })
})

const aRule = (id: string, when: Rule['when'], decides: Rule['decide']): Rule => ({
  id,
  title: { it: id, fr: id, en: id },
  when,
  decide: decides,
})

const NO_PRIORITIES = { parts: [], from: { urgent: 60, high: 30, normal: 0 }, hard: [] }

const policyOf = (...rules: Rule[]): Policy => ({
  version: 1,
  document: { ...POLICY.document, rules } satisfies PolicyDocument,
})

describe('a policy of other rules', () => {
  const facts = factsOf({ text: '@aurora_aiuta non va' })

  test('that is silent is answered as a last resort, without reasons', () =>
    expect(
      decide(facts, { version: 1, document: { ...policyOf().document, priorities: NO_PRIORITIES } }),
    ).toEqual({
      if: true,
      who: { queue: 'general', team: null, skill: null, department: null, person: null },
      how: 'publicReply',
      when: { priority: 'normal', answerWithinMinutes: 60, promise: null, score: 0 },
      also: {
        acknowledgeFirst: false,
        needsApproval: false,
        hide: false,
        askToDelete: false,
        macro: null,
        guideTo: null,
      },
      because: [],
      policyVersion: 1,
    }))

  test('decides each part by the first rule that speaks of it', () => {
    const decision = decide(
      facts,
      policyOf(aRule('how', {}, { how: 'thank' }), aRule('all', {}, { how: 'handOff', if: 'answer' })),
    )
    expect([decision.how, decision.if]).toEqual(['thank', true])
    const rules = decision.because.filter(({ kind }) => kind === 'rule')
    expect(rules.map(reason => [reason.part, reason.rule])).toEqual([
      ['if', 'all'],
      ['how', 'how'],
    ])
  })
})

describe('a condition', () => {
  const facts = factsOf({ text: '@aurora_aiuta la fattura è sbagliata', followers: 500 })

  test.each<readonly [boolean, Rule['when']]>([
    [true, {}],
    [true, { language: ['it'] }],
    [false, { language: ['fr', 'en'] }],
    [true, { language: ['fr', 'it'] }],
    [true, { named: ['handle'] }],
    [true, { intent: ['problem'], topic: ['billing'] }],
    [false, { intent: ['problem'], topic: ['sales'] }],
    [true, { urgency: ['normal'] }],
    [true, { visibility: ['public'] }],
    [true, { writtenTo: ['care'] }],
    [false, { writtenTo: ['marketing', 'both'] }],
    [true, { followersAtLeast: 500 }],
    [false, { followersAtLeast: 501 }],
    [true, { hasOpenTicket: false }],
    [false, { hasOpenTicket: true }],
    [true, { isAfterResolution: false }],
    [true, { isAddressed: true }],
    [false, { mayAnswerPublicly: false }],
    [true, { isSealed: false }],
    [false, { isSealed: true }],
  ])('%s: %o', (expected, when) => expect(holds(when, facts)).toBe(expected))

  test('on a topic does not hold where there is none', () =>
    expect(holds({ topic: ['billing'] }, factsOf({ text: 'ciao' }))).toBe(false))
})
