import { closest, distance } from 'fastest-levenshtein'

/** The word that was probably meant; null when none is near. */
export function suggest(written: string, known: readonly string[]): string | null {
  if (known.length === 0) return null
  const found = closest(written, [...known])
  return distance(written.toLowerCase(), found.toLowerCase()) <= Math.max(2, written.length / 3)
    ? found
    : null
}
