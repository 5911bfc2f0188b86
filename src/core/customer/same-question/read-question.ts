import { stemmer as stemEnglish } from '@orama/stemmers/english'
import { stemmer as stemFrench } from '@orama/stemmers/french'
import { stemmer as stemItalian } from '@orama/stemmers/italian'
import { isLocale, type Language, type Locale } from '../../language.ts'
import { hashOf } from '../../triage/model/hash.ts'
import { keyOf, SAID, type Said } from './concepts/concepts.ts'
import { DENYING, EMPTY_WORDS, SHORT_FORMS } from './words.ts'

/** What a question says, as sets of numbers and names that can be compared. */
export interface Question {
  readonly language: Language
  /** Stems of the words that say something, hashed. */
  readonly stems: ReadonlySet<number>
  /** Those that stand behind a "not". */
  readonly denied: ReadonlySet<number>
  /** Pieces of three to five letters, hashed: what typing errors leave whole. */
  readonly grams: ReadonlySet<number>
  readonly things: ReadonlySet<string>
  readonly happenings: ReadonlySet<string>
  /** All words in their order. */
  readonly words: readonly string[]
  /** Amounts, times, numbers of orders, and names with digits such as `5g`. */
  readonly numbers: ReadonlySet<string>
}

/** Longer texts are read up to here: the question stands at their beginning, or nowhere. */
const MOST_LETTERS = 1_000
const MOST_WORDS = 120
const MOST_REMEMBERED = 10_000
const GRAM_LENGTHS = [3, 4, 5]
/** How many words behind a "not" it speaks of. */
const REACH_OF_NOT = 3

type Stem = (word: string) => string

const STEMMERS: Readonly<Record<Locale, Stem>> = {
  it: rememberingFew(stemItalian),
  fr: rememberingFew(stemFrench),
  en: rememberingFew(stemEnglish),
}

/** People use the same words: finding a stem costs more than all else. What is remembered changes no answer. */
function rememberingFew(stem: Stem): Stem {
  const known = new Map<string, string>()
  return word => {
    const before = known.get(word)
    if (before !== undefined) return before
    const found = stem(word)
    if (known.size >= MOST_REMEMBERED) known.clear()
    known.set(word, found)
    return found
  }
}

interface Word {
  readonly text: string
  readonly isDenied: boolean
}

/** Pure and of bounded time, whatever the text. A language without stemmer is compared by whole words and pieces. */
export function readQuestion(text: string, language: Language): Question {
  const words = markDenied(listWords(text, language), language)
  const telling = words.filter(({ text: word }) => !isEmpty(word, language))
  const stem = isLocale(language) ? STEMMERS[language] : (word: string) => word
  let grams: ReadonlySet<number> | null = null
  const stems = telling.map(word => ({ ...word, hash: hashOf(stem(word.text)) }))
  return {
    language,
    stems: new Set(stems.map(each => each.hash)),
    denied: new Set(stems.filter(each => each.isDenied).map(each => each.hash)),
    // Only what is compared needs them: sketches are made of every question that is heard.
    get grams() {
      grams ??= new Set(telling.flatMap(({ text: word }) => listGrams(word)))
      return grams
    },
    ...readConcepts(words, language),
    words: words.map(({ text: word }) => word),
    numbers: new Set(telling.filter(({ text: word }) => /\d/.test(word)).map(({ text: word }) => word)),
  }
}

/** Small letters without accents; handles, addresses and signs are gone, short forms are written out. */
function listWords(text: string, language: Language): string[] {
  const plain = text
    .slice(0, MOST_LETTERS)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/https?:\/\/\S+|@[\w.]+/g, ' ')
    .replace(/[’`´]/g, "'")
    .replace(/n't\b/g, ' not')
  const short: Readonly<Record<string, string>> = isLocale(language) ? SHORT_FORMS[language] : {}
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? [])
    .slice(0, MOST_WORDS)
    .flatMap(word => (Object.hasOwn(short, word) ? (short[word] ?? word).split(' ') : [word]))
}

const isEmpty = (word: string, language: Language): boolean =>
  (word.length < 2 && !/\d/.test(word)) || (isLocale(language) && EMPTY_WORDS[language].has(word))

function markDenied(words: readonly string[], language: Language): Word[] {
  const denying: ReadonlySet<string> = isLocale(language) ? DENYING[language] : new Set()
  let reach = 0
  return words.map(text => {
    if (denying.has(text)) {
      reach = REACH_OF_NOT
      return { text, isDenied: false }
    }
    const isDenied = reach > 0
    reach = Math.max(0, reach - 1)
    return { text, isDenied }
  })
}

const listGrams = (word: string): number[] => {
  const framed = `^${word}$`
  return GRAM_LENGTHS.flatMap(length =>
    Array.from({ length: Math.max(0, framed.length - length + 1) }, (_, at) =>
      hashOf(framed.slice(at, at + length)),
    ),
  )
}

function readConcepts(words: readonly Word[], language: Language): Pick<Question, 'things' | 'happenings'> {
  const things = new Set<string>()
  const happenings = new Set<string>()
  if (!isLocale(language)) return { things, happenings }
  for (const [at, word] of words.entries())
    for (const said of SAID[language].get(keyOf(word.text)) ?? [])
      if (isSaid(said, words, at)) (said.isThing ? things : happenings).add(said.concept)
  return { things, happenings }
}

const isSaid = ({ words: wanted, isWhole, isDenied }: Said, words: readonly Word[], at: number): boolean =>
  (!isDenied || words[at]?.isDenied === true) &&
  wanted.every((beginning, step) => {
    const word = words[at + step]?.text ?? ''
    return isWhole ? word === beginning : word.startsWith(beginning)
  })
