/** Handles and links are names, not words: `@brand_help` asks for no help. */
const NAMES = /@\w+|https?:\/\/\S+/gu
/** Letters drawn out for feeling: three of a kind, which no word has. */
const DRAWN_OUT = /(\p{L})\1{2,}/gu

/** Lower case, without accents, apostrophes made straight, one space for many: the form in which words are compared. */
export const foldText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/gu, ' ')
    .toLowerCase()

const patterns = new WeakMap<readonly string[], RegExp>()

/**
 * One expression a list, compiled once: a post is tested against dozens of lists, thousands of times a second. Lists of
 * a policy come and go with it.
 */
function patternOf(words: readonly string[]): RegExp {
  const known = patterns.get(words)
  if (known !== undefined) return known
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map(alternative).join('|')})`, 'gu')
  patterns.set(words, pattern)
  return pattern
}

function alternative(word: string): string {
  const isWhole = word.endsWith('.')
  const stem = foldText(isWhole ? word.slice(0, -1) : word).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return isWhole ? `${stem}(?![\\p{L}\\p{N}])` : stem
}

let last = { text: '', forms: [''] }

/** The folded text, and its drawn-out letters said once and twice. The last text is asked for many times in a row. */
function formsOf(text: string): readonly string[] {
  if (last.text === text) return last.forms
  const folded = foldText(text.replace(NAMES, ' '))
  const once = folded.replace(DRAWN_OUT, '$1')
  last = { text, forms: once === folded ? [folded] : [once, folded.replace(DRAWN_OUT, '$1$1')] }
  return last.forms
}

/**
 * Which of `words` begin a word of the text (so that a stem finds its endings), each once, as folded. A word with
 * a full stop behind it is whole: `app.` finds no `apple`.
 */
export function findWords(text: string, words: readonly string[]): string[] {
  if (words.length === 0) return []
  const pattern = patternOf(words)
  return [...new Set(formsOf(text).flatMap(form => Array.from(form.matchAll(pattern), match => match[0])))]
}
