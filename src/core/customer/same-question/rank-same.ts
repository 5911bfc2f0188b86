import type { Language } from '../../language.ts'
import type { Intent } from '../../triage/facts.ts'
import { compareQuestions, SAME, SAME_OF_ONE_CUSTOMER } from './compare-questions.ts'
import { type Question, readQuestion } from './read-question.ts'

/** A question of a customer, as it stands in a ticket. */
export interface Asked {
  readonly ticketId: string
  readonly text: string
  readonly language: Language
  readonly intent: Intent
  readonly topic: string | null
  readonly askedAt: Date
}

export interface Candidate extends Asked {
  readonly isSameCustomer: boolean
  readonly isAnswered: boolean
}

/** A ticket in which the same was asked, by the question that says it best. */
export type SameAsked<C extends Candidate> = C & { readonly similarity: number }

/** What one person says of one topic in two languages is held to be the same so surely. */
const BY_TOPIC = 0.5

/**
 * The tickets of the candidates that ask what is asked here: the customer's own first, then unanswered ones, then the newest.
 * Questions of others have to be alike more surely than his own.
 */
export function rankSame<C extends Candidate>(
  here: readonly Asked[],
  candidates: readonly C[],
  most: number,
): SameAsked<C>[] {
  const asked = here.map(each => ({ ...each, question: readQuestion(each.text, each.language) }))
  const same = candidates.flatMap(candidate => {
    const similarity = likest(asked, candidate)
    const least = candidate.isSameCustomer ? SAME_OF_ONE_CUSTOMER : SAME
    return similarity >= least ? [{ ...candidate, similarity }] : []
  })
  return [...Map.groupBy(same, each => each.ticketId).values()].map(tellBest).sort(byUse).slice(0, most)
}

function likest(here: readonly (Asked & { readonly question: Question })[], candidate: Candidate): number {
  const readable = here.filter(each => each.language === candidate.language)
  const question = readable.length === 0 ? null : readQuestion(candidate.text, candidate.language)
  return here.reduce((best, each) => {
    const likeness =
      question !== null && each.language === candidate.language
        ? compareQuestions(each.question, question)
        : byTopic(each, candidate)
    return Math.max(best, likeness)
  }, 0)
}

const byTopic = (asked: Asked, candidate: Candidate): number =>
  candidate.isSameCustomer &&
  candidate.language !== asked.language &&
  candidate.topic !== null &&
  candidate.topic === asked.topic &&
  candidate.intent === asked.intent
    ? BY_TOPIC
    : 0

const tellBest = <C extends Candidate>(ofTicket: readonly SameAsked<C>[]): SameAsked<C> =>
  ofTicket.reduce((best, each) => (each.similarity > best.similarity ? each : best))

const byUse = (a: SameAsked<Candidate>, b: SameAsked<Candidate>): number =>
  Number(b.isSameCustomer) - Number(a.isSameCustomer) ||
  Number(a.isAnswered) - Number(b.isAnswered) ||
  b.askedAt.getTime() - a.askedAt.getTime()
