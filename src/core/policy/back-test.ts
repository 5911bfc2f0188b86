import { type Decision, decide } from '../triage/decide.ts'
import { correctedIn, type Facts } from '../triage/facts.ts'
import { type Rereadable, readByPolicy } from '../triage/gather-facts.ts'
import type { Policy, PolicyDocument } from './policy.ts'

/** The parts by which decisions are compared. */
export const BACK_TEST_PARTS = ['if', 'queue', 'how', 'promise', 'priority'] as const
export type BackTestPart = (typeof BACK_TEST_PARTS)[number]

/** One value of a part that another took the place of. */
export interface Move {
  readonly part: BackTestPart
  readonly from: string
  readonly to: string
}

const VALUES: Readonly<Record<BackTestPart, (decision: Decision) => string>> = {
  if: decision => String(decision.if),
  queue: decision => decision.who.queue,
  how: decision => decision.how,
  promise: decision => decision.when.promise ?? '',
  priority: decision => decision.when.priority,
}

/** Where what is not answered would wait, and by when, is of no consequence to anybody. */
export function compareDecisions(before: Decision, after: Decision): Move[] {
  if (!before.if && !after.if) return []
  return BACK_TEST_PARTS.flatMap(part => {
    const [from, to] = [VALUES[part](before), VALUES[part](after)]
    return from === to ? [] : [{ part, from, to }]
  })
}

/** The sections by which texts are read: policies that agree in them see the same facts. */
export const readsAlike = (a: PolicyDocument, b: PolicyDocument): boolean =>
  JSON.stringify(readingOf(a)) === JSON.stringify(readingOf(b))

const readingOf = ({ topics, keywords, homonyms, hours, accounts, brandNames }: PolicyDocument) => ({
  topics,
  keywords,
  homonyms,
  hours,
  accounts,
  brandNames,
})

/** The facts of a message as another policy would have read it. What a person said of it stays. */
export function rereadFacts(facts: Facts, message: Rereadable, document: PolicyDocument): Facts {
  return { ...facts, ...readByPolicy(message, facts, document), ...correctedIn(facts) }
}

export const decideBoth = (
  facts: { readonly before: Facts; readonly after: Facts },
  before: Policy,
  after: Policy,
): { readonly before: Decision; readonly after: Decision } => ({
  before: decide(facts.before, before),
  after: decide(facts.after, after),
})
