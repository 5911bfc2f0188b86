export function countBy<K>(keys: readonly K[]): Map<K, number> {
  const counts = new Map<K, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** The word by which a reply is known wherever it stands; undefined in a text of nobody's asking. */
export const markerOf = (text: string): string | undefined => /CH-\d+/.exec(text)?.[0]
