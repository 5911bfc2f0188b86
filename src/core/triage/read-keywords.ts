import type { Fact } from './facts.ts'
import { findWords } from './find-words.ts'

/** The lists of which a word is in the text, in the order of the policy. */
export function readKeywords(
  text: string,
  lists: Readonly<Record<string, readonly string[]>>,
): Fact<readonly string[]> {
  const found = Object.entries(lists).flatMap(([name, words]) => {
    const evidence = findWords(text, words)
    return evidence.length === 0 ? [] : [{ name, evidence }]
  })
  return {
    value: found.map(({ name }) => name),
    confidence: found.length === 0 ? 1 : 0.9,
    evidence: [...new Set(found.flatMap(({ evidence }) => evidence))],
  }
}
