/** What the desk accepts as keywords of one account. */
export const KEYWORD_LIMITS = { count: 30, least: 2, most: 60 } as const

/** Trims keywords, drops what is too short and what differs only in its case, cuts what is too long. */
export function mendKeywords(typed: readonly string[]): string[] {
  const kept = new Map<string, string>()
  for (const each of typed) {
    const word = each.trim().slice(0, KEYWORD_LIMITS.most)
    if (word.length >= KEYWORD_LIMITS.least && !kept.has(word.toLowerCase()))
      kept.set(word.toLowerCase(), word)
  }
  return [...kept.values()].slice(0, KEYWORD_LIMITS.count)
}
