import { z } from 'zod'
import type { Purpose } from '../account/purpose.ts'
import { LANGUAGES } from '../language.ts'
import {
  type Fact,
  type FactName,
  type Facts,
  INTENTS,
  MESSAGE_FUNCTIONS,
  NAMINGS,
  SENTIMENTS,
  URGENCIES,
} from './facts.ts'
import { decideBelonging } from './gather-facts.ts'

/** Facts that a person may correct, and what each may be. A topic is one of the policy's, or none. */
export const CORRECTABLE_FACTS = {
  intent: z.enum(INTENTS),
  sentiment: z.enum(SENTIMENTS),
  urgency: z.enum(URGENCIES),
  language: z.enum(LANGUAGES),
  function: z.enum(MESSAGE_FUNCTIONS),
  topic: z.string().nullable(),
  isToxic: z.boolean(),
  named: z.enum(NAMINGS),
} as const satisfies { readonly [F in FactName]?: z.ZodType<Facts[F]['value']> }

export type CorrectableFact = keyof typeof CORRECTABLE_FACTS

/** One fact, and what it really is. */
export type Correction = {
  [F in CorrectableFact]: { readonly fact: F; readonly value: Facts[F]['value'] }
}[CorrectableFact]

export type CorrectedValue = Correction['value']

/**
 * A person knows better: his word is certain, and facts that were concluded from the old one are concluded anew.
 * What the message met when it came (an open matter, others with the same problem) stays as it was.
 * @param brandPurposes of the brand's accounts on the channel.
 */
export function correctFacts(
  facts: Facts,
  { fact, value }: Correction,
  memberId: string,
  brandPurposes: readonly Purpose[],
): Facts {
  const said = { value, confidence: 1, evidence: [], correctedBy: memberId }
  const corrected: Facts = { ...facts, [fact]: said }
  if (fact === 'sentiment') return { ...corrected, mayBeIronic: NO_DOUBT }
  if (fact !== 'intent') return corrected
  const { intent, alsoWants, writtenTo } = corrected
  const belongsTo = decideBelonging(intent, writtenTo.value, brandPurposes)
  return {
    ...corrected,
    mayBeIronic: NO_DOUBT,
    alsoWants: { ...alsoWants, value: alsoWants.value.filter(each => each !== intent.value) },
    belongsTo,
    isMisdirected: { ...belongsTo, value: belongsTo.value !== writtenTo.value },
  }
}

/** Irony is a doubt about mood and intent: whoever tells either has understood the message. */
const NO_DOUBT: Fact<boolean> = { value: false, confidence: 1, evidence: [] }
