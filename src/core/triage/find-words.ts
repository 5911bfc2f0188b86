/** Lower case, without accents, apostrophes made straight: the form in which words are compared. */
export const foldText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[’`]/g, "'")
    .toLowerCase()

const patterns = new Map<readonly string[], RegExp>()

/** One expression a list, compiled once: a post is tested against dozens of lists, thousands of times a second. */
function patternOf(words: readonly string[]): RegExp {
  const known = patterns.get(words)
  if (known !== undefined) return known
  const alternatives = words.map(word => foldText(word).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})`, 'gu')
  patterns.set(words, pattern)
  return pattern
}

/** Which of `words` begin a word of the text (so that a stem finds its endings), each once, as folded. */
export function findWords(text: string, words: readonly string[]): string[] {
  if (words.length === 0) return []
  return [...new Set(Array.from(foldText(text).matchAll(patternOf(words)), match => match[0]))]
}
