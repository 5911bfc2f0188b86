import type { DecisionView, FactView } from '../../../../../src/contract/decision.ts'
import type { FactName } from '../../../../../src/core/triage/facts.ts'

/** From this share on nothing is said of how sure we are; below the other one the doubt is to be seen. */
const SURE = 0.8
const DOUBTFUL = 0.55
/** From this many on, the same problem told by others is a burst. */
const BURST = 10

export type Sureness = 'sure' | 'rather' | 'doubtful'

export interface Chip {
  readonly fact: FactName
  readonly view: FactView
  readonly sureness: Sureness
  /** Something of which to take care before answering. */
  readonly isWarning: boolean
}

type Facts = DecisionView['facts']

/** Told of every message, as far as it is known. */
const MAIN = ['language', 'sentiment', 'urgency', 'intent'] as const satisfies readonly FactName[]

/** Told when there is something to tell. */
const OTHERS = [
  ['function', facts => facts.function?.value !== 'none'],
  ['topic', facts => facts.topic?.value !== null],
  ['isToxic', facts => facts.isToxic?.value === true],
  ['privateData', facts => listOf(facts.privateData).length > 0],
  ['mayBeIronic', facts => facts.mayBeIronic?.value === true],
  ['belongsTo', facts => facts.belongsTo?.value !== facts.writtenTo?.value],
  ['askedBefore', facts => facts.askedBefore?.value === true],
  ['similarLately', facts => Number(facts.similarLately?.value) >= BURST],
  ['isWithinHours', facts => facts.isWithinHours?.value === false],
] as const satisfies readonly (readonly [FactName, (facts: Facts) => boolean])[]

const WARNINGS: ReadonlySet<FactName> = new Set(['isToxic', 'privateData', 'belongsTo', 'askedBefore'])

/** What the card tells of a message, calmest first. A fact that nobody looked for is not told. */
export function listChips(facts: Facts): readonly Chip[] {
  const told: readonly FactName[] = [
    ...MAIN,
    ...OTHERS.filter(([fact, isTold]) => isTold(facts) || isPersons(facts[fact])).map(([fact]) => fact),
  ]
  return told.flatMap(fact => {
    const view = facts[fact]
    if (view === undefined || view.confidence === 0) return []
    return [{ fact, view, sureness: surenessOf(fact, view), isWarning: isWarning(fact, view) }]
  })
}

/** What a person said is shown, also where it is that there is nothing. */
const isPersons = (view: FactView | undefined): boolean => (view?.correctedBy ?? null) !== null

export const listOf = (view: FactView | undefined): readonly string[] =>
  Array.isArray(view?.value) ? view.value : []

const isWarning = (fact: FactName, { value }: FactView): boolean => WARNINGS.has(fact) && value !== false

/** That it may be ironic is a doubt by itself. */
const surenessOf = (fact: FactName, { confidence }: FactView): Sureness => {
  if (confidence >= SURE || fact === 'mayBeIronic') return 'sure'
  return confidence >= DOUBTFUL ? 'rather' : 'doubtful'
}

/** A full stop may have weighed, and tells a reader nothing; an exclamation does. */
export const listWords = (view: FactView | undefined): readonly string[] =>
  view?.evidence.filter(word => /[\p{L}\p{N}\p{Extended_Pictographic}!?]/u.test(word)) ?? []
