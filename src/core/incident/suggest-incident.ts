import { findWords } from '../triage/find-words.ts'

/** An open incident, as far as it can be recognised. */
export interface Recognisable {
  readonly id: string
  readonly words: readonly string[]
  readonly since: Date
}

export interface Suggested {
  readonly id: string
  /** Its words that were found, as folded. */
  readonly evidence: readonly string[]
}

/** It begins before anybody notices: whoever wrote earlier than that writes of something else. */
const NOTICED_WITHIN_MS = 24 * 3_600_000

/**
 * Of which incident a ticket most likely speaks: the one with the most of its words in what the customer said, the
 * newer where two have as many.
 */
export function suggestIncident(
  incidents: readonly Recognisable[],
  { openedAt, said }: { readonly openedAt: Date; readonly said: readonly string[] },
): Suggested | null {
  let best: Suggested | null = null
  const newestFirst = incidents.toSorted((a, b) => b.since.getTime() - a.since.getTime())
  for (const { id, words, since } of newestFirst) {
    if (openedAt.getTime() < since.getTime() - NOTICED_WITHIN_MS) continue
    const evidence = [...new Set(said.flatMap(text => findWords(text, words)))]
    if (evidence.length > (best?.evidence.length ?? 0)) best = { id, evidence }
  }
  return best
}
