import fc from 'fast-check'
import { PURPOSES } from '../account/purpose.ts'
import { LANGUAGES } from '../language.ts'
import { VISIBILITIES } from '../message/message.ts'
import { starterPolicy } from '../policy/starter-policy.ts'
import { PRIORITIES } from '../ticket/ticket.ts'
import {
  type Fact,
  type Facts,
  INTENTS,
  MESSAGE_FUNCTIONS,
  NAMINGS,
  PRIVATE_DATA,
  SENTIMENTS,
  URGENCIES,
} from './facts.ts'
import { type Circumstances, gatherFacts } from './gather-facts.ts'
import { judge } from './judge.fixture.ts'

/** Somebody turns to the care account in public, and may be answered; say what is otherwise. */
export const circumstances = (
  otherwise: Partial<Circumstances> & { readonly text: string },
): Circumstances => ({
  judgement: judge({
    text: otherwise.text,
    language: 'it',
    brand: { names: ['Aurora Mobile', 'Aurora'], handles: ['aurora_aiuta', 'auroramobile'] },
  }),
  visibility: 'public',
  source: 'mention',
  accountHandle: 'aurora_aiuta',
  accountPurpose: 'care',
  brandPurposes: ['care', 'marketing'],
  brandHandles: ['aurora_aiuta', 'auroramobile'],
  brandNames: ['Aurora Mobile', 'Aurora'],
  followers: 100,
  isVerified: false,
  reach: 0,
  recentMessages: 0,
  customerPlan: null,
  customerValue: null,
  problemsByTopic: {},
  writtenAt: new Date('2026-05-04T09:00:00Z'),
  askedBefore: null,
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
  alsoWants: anyFact(fc.subarray([...INTENTS])),
  urgency: anyFact(fc.constantFrom(...URGENCIES)),
  sentiment: anyFact(fc.constantFrom(...SENTIMENTS)),
  function: anyFact(fc.constantFrom(...MESSAGE_FUNCTIONS)),
  isToxic: anyTruth,
  mayBeIronic: anyTruth,
  privateData: anyFact(fc.subarray([...PRIVATE_DATA])),
  topic: anyFact(fc.constantFrom(null, 'billing', 'technical', 'delivery', 'sales', 'unheard')),
  keywords: anyFact(fc.subarray(['thanks', 'purchase', 'preference'])),
  visibility: anyFact(fc.constantFrom(...VISIBILITIES)),
  writtenTo: anyFact(fc.constantFrom(...PURPOSES)),
  belongsTo: anyFact(fc.constantFrom(...PURPOSES)),
  isMisdirected: anyTruth,
  followers: anyFact(fc.nat(1_000_000)),
  isVerified: anyTruth,
  reach: anyFact(fc.nat(200)),
  recentMessages: anyFact(fc.nat(100)),
  customerPlan: anyFact(fc.constantFrom(null, 'gold')),
  customerValue: anyFact(fc.constantFrom(null, 12_000_000)),
  askedBefore: anyTruth,
  isWithinHours: anyTruth,
  similarLately: anyFact(fc.nat(1_000)),
  hasOpenTicket: anyTruth,
  matterPriority: anyFact(fc.constantFrom(null, ...PRIORITIES)),
  isAfterResolution: anyTruth,
  isAddressed: anyTruth,
  mayAnswerPublicly: anyTruth,
  isSealed: anyTruth,
  isAutomatic: anyTruth,
  learnedIf: anyFact(fc.constantFrom(null, 'answer', 'leave')),
  learnedQueue: anyFact(fc.constantFrom(null, 'billing', 'unheard')),
})

/** Every fact's name, from the facts of a real message. */
export const FACT_NAMES: readonly string[] = Object.keys(
  gatherFacts(circumstances({ text: '' }), starterPolicy([])),
)
