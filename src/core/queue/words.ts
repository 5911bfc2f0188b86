/** What a ticket may ask of who takes it. `level`: the language is spoken, and not well enough for the public. */
export const NEEDS = ['team', 'skill', 'language', 'level', 'channel', 'person'] as const
export type NeedName = (typeof NEEDS)[number]

/** A need and what of it is asked, such as `skill` and `contracts`. */
export interface Need {
  readonly need: NeedName
  readonly value: string
}

/**
 * Why a ticket stands where it stands among those that wait. `priority`: as the policy says; `score`: its score, within
 * the priority; `timeLeft`: the share of the promised time that is gone; `late`: the promise is broken; `waiting`: how
 * long the customer has waited; `onlyYou`, `fewOthers`: who else at the desk could take it; `yourTopic`: it is about a
 * topic that you know; `yours`: you have it already.
 */
export const PICK_REASONS = [
  'priority',
  'score',
  'timeLeft',
  'late',
  'waiting',
  'onlyYou',
  'fewOthers',
  'yourTopic',
  'yours',
] as const
export type PickReasonCode = (typeof PICK_REASONS)[number]

/** `figure`: minutes left, late or waited, the policy's score, how many others. `points`: what it adds to its place. */
export interface PickReason {
  readonly code: PickReasonCode
  readonly points: number
  readonly figure: number | null
}

/**
 * Why there is no next ticket. `empty`: nobody waits; `nothingFits`: whoever waits needs somebody else; `full`: you have
 * in hand what you may; `held`: all that fits you gave back within the last hour.
 */
export const NO_NEXT = ['empty', 'nothingFits', 'full', 'held'] as const
export type NoNext = (typeof NO_NEXT)[number]

/** Why somebody gives a ticket back that came to him. */
export const SKIP_REASONS = [
  'notMySkill',
  'notMyLanguage',
  'knowsCustomer',
  'needsSomebodyElse',
  'other',
] as const
export type SkipReason = (typeof SKIP_REASONS)[number]

/** Why a ticket went back to its queue without a person's order. */
export const RETURN_REASONS = ['away', 'left', 'skipped'] as const
export type ReturnReason = (typeof RETURN_REASONS)[number]
