import type { KnownLanguage } from '../../language.ts'
import { hashOf, mix } from './hash.ts'
import type { Token } from './read-tokens.ts'

/** For what a word of the lexicon speaks. `mood`: for a good one or, below nothing, for a bad one. */
export const LEXICON_LABELS = [
  'mood',
  'problem',
  'question',
  'praise',
  'purchase',
  'suggestion',
  'cancellation',
  'chatter',
  'spam',
  'urgent',
  'calm',
  'aftersales',
  'general',
  'specific',
  'toxic',
] as const
export type LexiconLabel = (typeof LEXICON_LABELS)[number]

/** One word or phrase, by the hash of its language and its words; `weight` is -3 to 3. */
export interface LexiconEntry {
  readonly key: number
  readonly label: number
  readonly weight: number
}

/** The label of an entry that is no phrase but the beginning of longer ones. Its weight says how they go on. */
export const GOES_ON = LEXICON_LABELS.length
const BY_WORD = 1
const BY_STEM = 2

/** Where a phrase of the lexicon stands in a text. */
export interface Found {
  readonly at: number
  readonly length: number
  readonly label: number
  readonly weight: number
}

const MOST_WORDS = 5
/** Shorter beginnings than this begin too much. */
const SHORTEST_STEM = 3
const LONGEST_STEM = 14
const STEM_SEED = 79

/** Emoji mean the same everywhere. */
export const ANYWHERE = 'emoji'

const startOf = (language: KnownLanguage | typeof ANYWHERE): number => hashOf(language, 77)

/** The key of a phrase as the lists have it: words, and a `*` at the end where all that begins so is meant. */
export function lexiconKey(language: KnownLanguage | typeof ANYWHERE, words: readonly string[]): number {
  let key = startOf(language)
  for (const word of words)
    key = word.endsWith('*') ? stemKey(key, word.slice(0, -1)) : mix(key, hashOf(word))
  return key
}

function stemKey(before: number, letters: string): number {
  let key = mix(before, STEM_SEED)
  for (let at = 0; at < letters.length; at++) key = mix(key, letters.charCodeAt(at))
  return key
}

/** A phrase's beginnings, so that a text is followed only as far as some phrase goes. */
export function beginningsOf(
  language: KnownLanguage | typeof ANYWHERE,
  words: readonly string[],
): LexiconEntry[] {
  return words.slice(1).map((next, at) => ({
    key: lexiconKey(language, words.slice(0, at + 1)),
    label: GOES_ON,
    weight: next.endsWith('*') ? BY_STEM : BY_WORD,
  }))
}

/** Finds phrases by their keys: open addressing over the entries, which a text asks some hundred times. */
export class Lexicon {
  readonly entries: readonly LexiconEntry[]
  private readonly slots: Int32Array
  private readonly next: Int32Array
  private readonly mask: number

  constructor(entries: readonly LexiconEntry[]) {
    this.entries = entries
    const size = 2 ** Math.ceil(Math.log2(Math.max(2, entries.length) * 2))
    this.mask = size - 1
    this.slots = new Int32Array(size).fill(-1)
    // Entries that share a slot, in a row.
    this.next = new Int32Array(entries.length).fill(-1)
    for (let at = entries.length - 1; at >= 0; at--) {
      const slot = this.slotOf((entries[at] as LexiconEntry).key)
      this.next[at] = this.slots[slot] as number
      this.slots[slot] = at
    }
  }

  private slotOf(key: number): number {
    return (key ^ (key >>> 16)) & this.mask
  }

  /** Notes the phrases that end here; tells how longer ones go on. */
  private take(key: number, at: number, length: number, found: Found[]): number {
    let ways = 0
    for (let n = this.slots[this.slotOf(key)] as number; n >= 0; n = this.next[n] as number) {
      const entry = this.entries[n] as LexiconEntry
      if (entry.key !== key) continue
      if (entry.label === GOES_ON) ways |= entry.weight
      else found.push({ at, length, label: entry.label, weight: entry.weight })
    }
    return ways
  }

  /** All phrases in the text, by their places, the shorter before the longer. */
  find(tokens: readonly Token[], language: KnownLanguage): Found[] {
    const found: Found[] = []
    const [start, anywhere] = [startOf(language), startOf(ANYWHERE)]
    for (let at = 0; at < tokens.length; at++) {
      const { kind, hash } = tokens[at] as Token
      if (kind === 'emoji' || kind === 'emoticon') this.take(mix(anywhere, hash), at, 1, found)
      else this.takeFrom(tokens, at, start, found)
    }
    return found
  }

  private takeFrom(tokens: readonly Token[], at: number, start: number, found: Found[]): void {
    let key = start
    let ways = BY_WORD | BY_STEM
    for (let length = 1; length <= MOST_WORDS && ways !== 0; length++) {
      const token = tokens[at + length - 1]
      if (token === undefined || (token.kind !== 'word' && token.kind !== 'hashtag')) return
      const isTag = token.kind === 'hashtag'
      if ((ways & BY_STEM) !== 0)
        this.takeStems(key, isTag ? token.text.slice(1) : token.text, at, length, found)
      key = mix(key, isTag ? hashOf(token.text.slice(1)) : token.hash)
      ways = this.take(key, at, length, found)
    }
  }

  /** Words that begin as a stem does. */
  private takeStems(before: number, word: string, at: number, length: number, found: Found[]): void {
    let key = mix(before, STEM_SEED)
    const most = Math.min(word.length, LONGEST_STEM)
    for (let letters = 0; letters < most; letters++) {
      key = mix(key, word.charCodeAt(letters))
      if (letters + 1 >= SHORTEST_STEM) this.take(key, at, length, found)
    }
  }
}
