const COLORS = 6

/** At most two letters: of the first and of the last word. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s_.-]+/).filter(word => /\p{L}|\p{N}/u.test(word))
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(firstLetter)
  return letters.join('').toUpperCase() || '?'
}

const firstLetter = (word: string | undefined): string => word?.match(/\p{L}|\p{N}/u)?.[0] ?? ''

export function decideFaceColor(name: string): number {
  let sum = 0
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973
  return sum % COLORS
}
