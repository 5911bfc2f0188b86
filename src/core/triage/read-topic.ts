import type { Fact } from './facts.ts'
import { findWords } from './find-words.ts'

/** The policy's keywords by topic, in every language together. */
export type Topics = Readonly<Record<string, readonly string[]>>

/** The topic with the most of its keywords in the text; the earlier one in the policy wins a tie. */
export function readTopic(text: string, topics: Topics): Fact<string | null> {
  let best: Fact<string | null> = { value: null, confidence: 0.5, evidence: [] }
  for (const [topic, keywords] of Object.entries(topics)) {
    const evidence = findWords(text, keywords)
    if (evidence.length > best.evidence.length)
      best = { value: topic, confidence: evidence.length > 1 ? 0.9 : 0.7, evidence }
  }
  return best
}
