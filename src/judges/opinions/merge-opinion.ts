import type { Fact } from '../../core/triage/facts.ts'
import type { Judgement } from '../../core/triage/judgement.ts'
import type { Opinion } from './second-opinion.ts'

/** Each part by whoever is surer of it. The words in which it was seen stay those of our own model: no other shows any. */
export function mergeOpinion(first: Judgement, opinion: Opinion): Judgement {
  const intent = takeSurer(first.intent, opinion.intent)
  return {
    ...first,
    intent,
    sentiment: takeSurer(first.sentiment, opinion.sentiment),
    urgency: takeSurer(first.urgency, opinion.urgency),
    alsoWants: {
      ...first.alsoWants,
      value: first.alsoWants.value.filter(wanted => wanted !== intent.value),
    },
  }
}

const takeSurer = <T>(first: Fact<T>, second: Fact<T> | undefined): Fact<T> =>
  second === undefined || second.confidence < first.confidence
    ? first
    : { ...second, evidence: first.evidence }
