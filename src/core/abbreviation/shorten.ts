import { isKnownLanguage, type KnownLanguage } from '../language.ts'
import { SHORT_WORDS } from './short-words.ts'

/** A word of a text that is commonly written shorter. */
export interface Shortening {
  readonly start: number
  readonly end: number
  /** As it stands in the text. */
  readonly long: string
  readonly short: string
  /** Characters. */
  readonly saves: number
}

interface Table {
  readonly words: RegExp
  readonly shortOf: ReadonlyMap<string, string>
}

const tables = new Map<KnownLanguage, Table>()

/** One pattern a language, the longest phrases first; both forms of the apostrophe are read. */
function tableOf(language: KnownLanguage): Table {
  const known = tables.get(language)
  if (known !== undefined) return known
  const entries = Object.entries(SHORT_WORDS[language]).toSorted(([a], [b]) => b.length - a.length)
  const pattern = entries.map(([long]) => long.replaceAll('’', "[’']").replaceAll(' ', '\\s')).join('|')
  const table = {
    words: new RegExp(`(?<![\\p{L}\\p{N}’'-])(?:${pattern})(?![\\p{L}\\p{N}’'-])`, 'giu'),
    shortOf: new Map(entries.map(([long, short]) => [fold(long), short])),
  }
  tables.set(language, table)
  return table
}

const fold = (words: string): string => words.toLowerCase().replaceAll("'", '’').replace(/\s/gu, ' ')

/** Handles, hashtags, addresses and placeholders are left alone. */
const UNTOUCHED = /[@#/\\_=~{}]|\.\p{L}/u

/** What can be shortened, in the order in which it stands; nothing in a language that we do not know. */
export function listShortenings(text: string, language: string): Shortening[] {
  if (!isKnownLanguage(language)) return []
  const { words, shortOf } = tableOf(language)
  const inBraces = Array.from(text.matchAll(/\{\{[^{}]*\}\}/gu), ({ index, 0: all }) => [
    index,
    index + all.length,
  ])
  return Array.from(text.matchAll(words)).flatMap(({ 0: long, index: start }) => {
    const short = shortOf.get(fold(long))
    const end = start + long.length
    if (short === undefined || inBraces.some(([from = 0, to = 0]) => start >= from && end <= to)) return []
    if (UNTOUCHED.test(surroundings(text, start, end))) return []
    const written = likeWritten(long, short)
    // A full stop that follows is the one of the abbreviation.
    const isClosed = written.endsWith('.') && text[end] === '.' && text[end + 1] !== '.'
    const shown = isClosed ? written.slice(0, -1) : written
    const saves = long.length - shown.length
    return saves > 0 ? [{ start, end, long, short: shown, saves }] : []
  })
}

/** The word with all that hangs together with it. */
function surroundings(text: string, start: number, end: number): string {
  const before = /\S*$/u.exec(text.slice(Math.max(0, start - 200), start))?.[0] ?? ''
  const behind = /^\S*/u.exec(text.slice(end, end + 200))?.[0] ?? ''
  return `${before} ${behind}`
}

const likeWritten = (long: string, short: string): string => {
  const [first = ''] = long
  return first !== first.toLowerCase() ? short.charAt(0).toUpperCase() + short.slice(1) : short
}

/** The text with these words shortened. */
export function shortenText(text: string, shortenings: readonly Shortening[]): string {
  return shortenings
    .toSorted((a, b) => b.start - a.start)
    .reduce((shorter, { start, end, short }) => shorter.slice(0, start) + short + shorter.slice(end), text)
}
