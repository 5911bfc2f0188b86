import type { Fact, Facts } from './facts.ts'

const unknown = <T>(value: T): Fact<T> => ({ value, confidence: 0, evidence: [] })

/** What is said of a fact that nobody looked for: the value that asks for nothing, and no certainty at all. */
const UNKNOWN: Facts = {
  language: unknown('other'),
  sentiment: unknown('neutral'),
  urgency: unknown('normal'),
  intent: unknown('chatter'),
  alsoWants: unknown([]),
  function: unknown('none'),
  isToxic: unknown(false),
  mayBeIronic: unknown(false),
  privateData: unknown([]),
  named: unknown('none'),
  topic: unknown(null),
  keywords: unknown([]),
  visibility: unknown('public'),
  writtenTo: unknown('both'),
  belongsTo: unknown('both'),
  isMisdirected: unknown(false),
  followers: unknown(0),
  isVerified: unknown(false),
  reach: unknown(0),
  recentMessages: unknown(0),
  customerPlan: unknown(null),
  customerValue: unknown(null),
  askedBefore: unknown(false),
  isWithinHours: unknown(true),
  similarLately: unknown(0),
  hasOpenTicket: unknown(false),
  matterPriority: unknown(null),
  isAfterResolution: unknown(false),
  isAddressed: unknown(false),
  mayAnswerPublicly: unknown(true),
  isSealed: unknown(false),
  isAutomatic: unknown(false),
  learnedIf: unknown(null),
  learnedQueue: unknown(null),
}

/** Facts as they were kept with an older decision, which knew fewer of them. */
export function completeFacts(kept: Partial<Facts>): Facts {
  const facts = { ...UNKNOWN, ...kept }
  return kept.belongsTo === undefined ? { ...facts, belongsTo: unknown(facts.writtenTo.value) } : facts
}
