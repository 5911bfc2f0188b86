import fc from 'fast-check'
import { PURPOSES } from '../account/purpose.ts'
import { LANGUAGES } from '../language.ts'
import { VISIBILITIES } from '../message/message.ts'
import { PRIORITIES } from '../ticket/ticket.ts'
import { type Fact, type Facts, INTENTS, NAMINGS, URGENCIES } from './facts.ts'
import { type Circumstances, gatherFacts } from './gather-facts.ts'

/** Somebody turns to the care account in public, and may be answered; say what is otherwise. */
export const circumstances = (
  otherwise: Partial<Circumstances> & { readonly text: string },
): Circumstances => ({
  language: { value: 'it', confidence: 0.95 },
  visibility: 'public',
  source: 'mention',
  accountPurpose: 'care',
  brandHandles: ['aurora_aiuta', 'auroramobile'],
  brandNames: ['Aurora Mobile', 'Aurora'],
  followers: 100,
  hasOpenTicket: false,
  matterPriority: null,
  isAfterResolution: false,
  isAddressed: true,
  mayAnswerPublicly: true,
  isSealed: false,
  isAutomatic: false,
  ...otherwise,
})

const anyFact = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Fact<T>> =>
  fc.record({
    value,
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    evidence: fc.array(fc.string()),
  })

const anyTruth = anyFact(fc.boolean())

export const anyFacts: fc.Arbitrary<Facts> = fc.record({
  language: anyFact(fc.constantFrom(...LANGUAGES)),
  named: anyFact(fc.constantFrom(...NAMINGS)),
  intent: anyFact(fc.constantFrom(...INTENTS)),
  urgency: anyFact(fc.constantFrom(...URGENCIES)),
  topic: anyFact(fc.constantFrom(null, 'billing', 'technical', 'delivery', 'sales', 'unheard')),
  visibility: anyFact(fc.constantFrom(...VISIBILITIES)),
  writtenTo: anyFact(fc.constantFrom(...PURPOSES)),
  followers: anyFact(fc.nat(1_000_000)),
  hasOpenTicket: anyTruth,
  matterPriority: anyFact(fc.constantFrom(null, ...PRIORITIES)),
  isAfterResolution: anyTruth,
  isAddressed: anyTruth,
  mayAnswerPublicly: anyTruth,
  isSealed: anyTruth,
  isAutomatic: anyTruth,
})

/** Every fact's name, from the facts of a real message. */
export const FACT_NAMES: readonly string[] = Object.keys(gatherFacts(circumstances({ text: '' }), {}))
