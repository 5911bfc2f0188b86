import { distance } from 'fastest-levenshtein'

/** The word that was probably meant, whatever is written in capitals; null when none is near. */
export function suggest(written: string, known: readonly string[]): string | null {
  const meant = written.toLowerCase()
  let found: string | null = null
  let nearest = Math.max(2, written.length / 3)
  for (const word of known) {
    const apart = distance(meant, word.toLowerCase())
    if (apart > nearest || (found !== null && apart === nearest)) continue
    found = word
    nearest = apart
  }
  return found
}
