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

/** A word that was asked for, as folded; one that is not whole stands for all that begin with it. */
interface Stem {
  readonly text: string
  readonly isWhole: boolean
}

/** The stems of a list by the two letters with which they begin, each pair's in the order of the list. */
type Index = ReadonlyMap<string, readonly Stem[]>

const beginningOf = (text: string, at = 0): string => text.slice(at, at + 2)

const indexes = new WeakMap<readonly string[], Index>()

/** Made once a list: a post is tested against dozens of lists, thousands of times a second. Lists of a policy come and go with it. */
function indexOf(words: readonly string[]): Index {
  const known = indexes.get(words)
  if (known !== undefined) return known
  const stems = words.map(toStem).filter(stem => stem.text !== '')
  const beginnings = new Set(stems.map(stem => beginningOf(stem.text)))
  // A stem of one letter fits every pair that begins with it.
  const fitting = (pair: string) => stems.filter(stem => pair.startsWith(beginningOf(stem.text)))
  const index = new Map([...beginnings].map(pair => [pair, fitting(pair)]))
  indexes.set(words, index)
  return index
}

function toStem(word: string): Stem {
  const isWhole = word.endsWith('.')
  return { text: foldText(isWhole ? word.slice(0, -1) : word), isWhole }
}

/** A folded text with the places at which its words begin, and how. */
interface Form {
  readonly text: string
  readonly starts: readonly { readonly at: number; readonly pair: string }[]
}

const START = /(?<![\p{L}\p{N}])\S/gu

const toForm = (text: string): Form => ({
  text,
  starts: Array.from(text.matchAll(START), ({ index: at }) => ({ at, pair: beginningOf(text, at) })),
})

let last: { readonly text: string; readonly forms: readonly Form[] } = { text: '', forms: [] }

/** The folded text, and its drawn-out letters said once and twice. The last text is asked for many times in a row. */
function formsOf(text: string): readonly Form[] {
  if (last.text === text) return last.forms
  const folded = foldText(text.replace(NAMES, ' '))
  const once = folded.replace(DRAWN_OUT, '$1')
  const texts = once === folded ? [folded] : [once, folded.replace(DRAWN_OUT, '$1$1')]
  last = { text, forms: texts.map(toForm) }
  return last.forms
}

/**
 * Which of `words` begin a word of the text (so that a stem finds its endings), each once, as folded. A word with
 * a full stop behind it is whole: `app.` finds no `apple`.
 */
export function findWords(text: string, words: readonly string[]): string[] {
  const index = indexOf(words)
  const found = new Set<string>()
  for (const form of formsOf(text)) addFound(form, index, found)
  return [...found]
}

/** Where more than one stem fits, the earlier in the list is taken, and the next word begins behind it. */
function addFound({ text, starts }: Form, index: Index, found: Set<string>): void {
  let behind = 0
  for (const { at, pair } of starts) {
    if (at < behind) continue
    const stem = (index.get(pair) ?? index.get(pair.charAt(0)))?.find(each => standsAt(each, text, at))
    if (stem === undefined) continue
    found.add(stem.text)
    behind = at + stem.text.length
  }
}

const GOES_ON = /^[\p{L}\p{N}]/u

const standsAt = ({ text: stem, isWhole }: Stem, text: string, at: number): boolean =>
  text.startsWith(stem, at) && !(isWhole && GOES_ON.test(text.slice(at + stem.length, at + stem.length + 2)))
