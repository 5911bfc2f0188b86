import { LANGUAGES } from '../../../../../src/core/language.ts'
import type { CorrectableFact, CorrectedValue } from '../../../../../src/core/triage/correct-facts.ts'
import {
  INTENTS,
  MESSAGE_FUNCTIONS,
  NAMINGS,
  SENTIMENTS,
  URGENCIES,
} from '../../../../../src/core/triage/facts.ts'
import { createStore } from '../../../app/store.ts'

interface Correctable {
  /** The first of two keys, the second being a digit; null for facts that are chosen from the list of all. */
  readonly keys: string | null
  readonly values: readonly CorrectedValue[]
}

/** What a person can correct, the most frequent first: the digits of the menus follow this order. */
const CORRECTABLES: Readonly<Record<CorrectableFact, Correctable>> = {
  intent: { keys: 'w', values: INTENTS },
  sentiment: { keys: 'm', values: SENTIMENTS },
  urgency: { keys: 'u', values: URGENCIES },
  language: { keys: 'l', values: LANGUAGES },
  function: { keys: 'f', values: MESSAGE_FUNCTIONS },
  topic: { keys: 't', values: [null] },
  named: { keys: null, values: NAMINGS },
  isToxic: { keys: null, values: [true, false] },
}

export const CORRECTABLE_NAMES = Object.keys(CORRECTABLES) as CorrectableFact[]

export const isCorrectable = (fact: string): fact is CorrectableFact => Object.hasOwn(CORRECTABLES, fact)

export const keysOf = (fact: CorrectableFact): string | null => CORRECTABLES[fact].keys

/** What the fact may be; topics are the brand's own. */
export const listValues = (fact: CorrectableFact, topics: readonly string[]): readonly CorrectedValue[] =>
  fact === 'topic' ? [...topics, ...CORRECTABLES.topic.values] : CORRECTABLES[fact].values

/** Which fact of which message is being corrected; `fact` is null while that is still to be chosen. */
export interface Correcting {
  readonly messageId: string
  readonly fact: CorrectableFact | null
}

export const correcting = createStore<Correcting | null>(null)
