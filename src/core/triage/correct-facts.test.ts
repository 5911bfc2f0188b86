import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Purpose } from '../account/purpose.ts'
import { CORRECTABLE_FACTS, type CorrectableFact, type Correction, correctFacts } from './correct-facts.ts'
import { anyFacts, FACT_NAMES } from './facts.fixture.ts'
import type { Facts } from './facts.ts'

const BOTH_ACCOUNTS: readonly Purpose[] = ['care', 'marketing']
const names = Object.keys(CORRECTABLE_FACTS) as CorrectableFact[]

const CORRECTIONS: readonly Correction[] = [
  { fact: 'intent', value: 'problem' },
  { fact: 'sentiment', value: 'negative' },
  { fact: 'urgency', value: 'high' },
  { fact: 'language', value: 'pt' },
  { fact: 'function', value: 'afterSales' },
  { fact: 'topic', value: null },
  { fact: 'isToxic', value: true },
  { fact: 'named', value: 'name' },
]

/** Concluded from what is wanted and in which mood. */
const CONCLUDED: Readonly<Partial<Record<CorrectableFact, readonly (keyof Facts)[]>>> = {
  intent: ['alsoWants', 'belongsTo', 'isMisdirected', 'mayBeIronic'],
  sentiment: ['mayBeIronic'],
}

describe('what may be corrected', () => {
  test('is a fact', () => expect(FACT_NAMES).toEqual(expect.arrayContaining(names)))

  test('is tried here', () => expect(CORRECTIONS.map(each => each.fact).toSorted()).toEqual(names.toSorted()))

  test.each(CORRECTIONS)('$fact may be $value', ({ fact, value }) =>
    expect(CORRECTABLE_FACTS[fact].safeParse(value).success).toBe(true),
  )

  test.each<[CorrectableFact, unknown]>([
    ['intent', 'anger'],
    ['sentiment', null],
    ['urgency', true],
    ['language', 'it-IT'],
    ['function', ''],
    ['topic', 4],
    ['isToxic', 'true'],
    ['named', 'yes'],
  ])('%s may not be %j', (fact, value) =>
    expect(CORRECTABLE_FACTS[fact].safeParse(value).success).toBe(false),
  )
})

describe('a corrected fact', () => {
  const anyCorrection = fc.constantFrom(...CORRECTIONS)

  test('is certain, has a person behind it, and no words of the text', () =>
    fc.assert(
      fc.property(anyFacts, anyCorrection, (facts, correction) => {
        expect(correctFacts(facts, correction, 'sara', BOTH_ACCOUNTS)[correction.fact]).toEqual({
          value: correction.value,
          confidence: 1,
          evidence: [],
          correctedBy: 'sara',
        })
      }),
    ))

  test('leaves the others, but for what was concluded from it', () =>
    fc.assert(
      fc.property(anyFacts, anyCorrection, (facts, correction) => {
        const after = correctFacts(facts, correction, 'sara', BOTH_ACCOUNTS)
        const mayDiffer = [correction.fact, ...(CONCLUDED[correction.fact] ?? [])]
        for (const name of FACT_NAMES as (keyof Facts)[])
          if (!mayDiffer.includes(name)) expect(after[name]).toEqual(facts[name])
      }),
    ))

  test.each(names.filter(name => name === 'intent' || name === 'sentiment'))(
    '%s ends the doubt of irony',
    name => {
      const correction = CORRECTIONS.find(each => each.fact === name) as Correction
      const [facts] = fc.sample(anyFacts, 1) as [Facts]
      const ironic = { ...facts, mayBeIronic: { value: true, confidence: 0.4, evidence: ['grazie'] } }
      expect(correctFacts(ironic, correction, 'sara', BOTH_ACCOUNTS).mayBeIronic.value).toBe(false)
    },
  )
})

describe('another intent', () => {
  const [some] = fc.sample(anyFacts, 1) as [Facts]
  const correct = (facts: Partial<Facts>, value: Facts['intent']['value'], purposes = BOTH_ACCOUNTS) =>
    correctFacts({ ...some, ...facts }, { fact: 'intent', value }, 'sara', purposes)

  test('is not wanted besides too', () => {
    const alsoWants = { value: ['question', 'purchase'], confidence: 0.6, evidence: [] } as const
    expect(correct({ alsoWants }, 'question').alsoWants).toEqual({ ...alsoWants, value: ['purchase'] })
  })

  test.each([
    ['problem', 'marketing', BOTH_ACCOUNTS, 'care'],
    ['purchase', 'care', BOTH_ACCOUNTS, 'marketing'],
    ['purchase', 'care', ['care'], 'care'],
    ['praise', 'marketing', BOTH_ACCOUNTS, 'marketing'],
  ] as const)(
    '%s, written to %s where there are %j, belongs to %s',
    (intent, writtenTo, there, belongsTo) => {
      const to = { value: writtenTo, confidence: 1, evidence: [] }
      expect(correct({ writtenTo: to }, intent, there).belongsTo).toMatchObject({
        value: belongsTo,
        confidence: 1,
      })
    },
  )
})
