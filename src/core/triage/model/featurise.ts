import type { KnownLanguage } from '../../language.ts'
import { hashOf, mix } from './hash.ts'
import { NEGATIONS } from './negations.ts'
import type { Token } from './read-tokens.ts'

/**
 * A text as the linear model sees it: 32-bit hashes of what is in it, each with a value. Banks fold the hashes into
 * as many buckets as they have.
 */
export interface Features {
  readonly hashes: Uint32Array
  readonly values: Float32Array
  /** The token to which each belongs, for evidence; -1 for what is said of the whole. */
  readonly owners: Int16Array
}

/** Families of features: together a family's values are as long as this, so that a long text shouts no louder. */
const FAMILY = { word: 1, pair: 0.8, letters: 1, negated: 0.5, shape: 0.35 } as const
type Family = keyof typeof FAMILY

const SEED: Readonly<Record<Family, number>> = { word: 1, pair: 2, letters: 3, negated: 4, shape: 5 }

const TONGUE: Readonly<Record<KnownLanguage, number>> = { it: 11, fr: 12, en: 13, es: 14, de: 15, pt: 16 }

/** Room for features as they are gathered. One is enough: a text is read at a time, and what was read is copied out. */
class Draft {
  private hashes = new Uint32Array(1024)
  private values = new Float32Array(1024)
  private owners = new Int16Array(1024)
  private length = 0
  private weighed = 0

  clear(): void {
    this.length = 0
    this.weighed = 0
  }

  add(hash: number, owner: number): void {
    if (this.length === this.hashes.length) this.grow()
    this.hashes[this.length] = hash
    this.owners[this.length] = owner
    this.length += 1
  }

  private grow(): void {
    const size = this.length * 2
    const bigger = <T extends { set(from: T): void }>(to: T, from: T): T => {
      to.set(from)
      return to
    }
    this.hashes = bigger(new Uint32Array(size), this.hashes)
    this.values = bigger(new Float32Array(size), this.values)
    this.owners = bigger(new Int16Array(size), this.owners)
  }

  /** Gives a family's features their value: the more of them, the less each. */
  weigh(length: number): void {
    const count = this.length - this.weighed
    this.values.fill(length / Math.sqrt(Math.max(1, count)), this.weighed, this.length)
    this.weighed = this.length
  }

  copy(): Features {
    return {
      hashes: this.hashes.slice(0, this.length),
      values: this.values.slice(0, this.length),
      owners: this.owners.slice(0, this.length),
    }
  }
}

const draft = new Draft()

/** What is the same in every language. */
export function featurise(tokens: readonly Token[], text: string): Features {
  draft.clear()
  addWords(tokens)
  draft.weigh(FAMILY.word)
  addPairs(tokens)
  draft.weigh(FAMILY.pair)
  addLetters(tokens)
  draft.weigh(FAMILY.letters)
  addNegated(tokens)
  draft.weigh(FAMILY.negated)
  addShape(tokens, text)
  draft.weigh(FAMILY.shape)
  return draft.copy()
}

/** The words and pairs once more as words of their language: "burro" is butter in one and a donkey in another. */
export function featuriseInLanguage(tokens: readonly Token[], language: KnownLanguage): Features {
  draft.clear()
  addWords(tokens)
  draft.weigh(FAMILY.word)
  addPairs(tokens)
  draft.weigh(FAMILY.pair)
  const { hashes, values, owners } = draft.copy()
  const tongue = TONGUE[language]
  for (let n = 0; n < hashes.length; n++) hashes[n] = mix(hashes[n] as number, tongue)
  return { hashes, values, owners }
}

function addWords(tokens: readonly Token[]): void {
  for (let at = 0; at < tokens.length; at++) {
    const { hash, text, kind } = tokens[at] as Token
    draft.add(mix(hash, SEED.word), at)
    if (kind === 'hashtag') draft.add(mix(hashOf(text.slice(1)), SEED.word), at)
  }
}

const BEGINNING = hashOf('^')
const END = hashOf('$')

function addPairs(tokens: readonly Token[]): void {
  let before = BEGINNING
  for (let at = 0; at <= tokens.length; at++) {
    const here = tokens[at]?.hash ?? END
    draft.add(mix(mix(mix(before, SEED.pair), 0x51ed), here), Math.min(at, tokens.length - 1))
    before = here
  }
}

const MOST_LETTERS = 24
const SHORTEST = 3
const LONGEST = 5

/** Pieces of three to five letters within a word and its two edges: they see endings, typos and compounds. */
function addLetters(tokens: readonly Token[]): void {
  for (let owner = 0; owner < tokens.length; owner++) {
    const { kind, text } = tokens[owner] as Token
    if (kind !== 'word' && kind !== 'hashtag') continue
    const word = `^${text.length > MOST_LETTERS ? text.slice(0, MOST_LETTERS) : text}$`
    for (let from = 0; from + SHORTEST <= word.length; from++) {
      let hash = SEED.letters
      const end = Math.min(from + LONGEST, word.length)
      for (let to = from; to < end; to++) {
        hash = mix(hash, word.charCodeAt(to))
        if (to - from >= SHORTEST - 1) draft.add(hash, owner)
      }
    }
  }
}

/** How many words a negation reaches. */
const SCOPE = 3

function addNegated(tokens: readonly Token[]): void {
  let left = 0
  for (let at = 0; at < tokens.length; at++) {
    const { kind, text, hash } = tokens[at] as Token
    if (kind === 'mark') left = 0
    else if (NEGATIONS.has(text)) left = SCOPE
    else if (left-- > 0 && kind === 'word') draft.add(mix(hash, SEED.negated), at)
  }
}

const MOST_COUNTED = 4

function addShape(tokens: readonly Token[], text: string): void {
  const counts = new Map<string, number>()
  const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1)
  for (const { kind, text: said, isShouted, isDrawnOut } of tokens) {
    if (kind === 'emoji' || kind === 'emoticon') count('emoji')
    else if (kind === 'mark') {
      if (said.includes('!')) count('exclaims')
      else if (said.includes('?')) count('asks')
      else if (said === '...') count('trails')
    } else if (kind !== 'word') count(kind)
    if (isShouted) count('shouts')
    if (isDrawnOut) count('drawls')
  }
  const say = (what: string, value: number | string | undefined) =>
    draft.add(hashOf(`${what} ${value}`, SEED.shape), -1)
  for (const what of SHAPES) say(what, Math.min(MOST_COUNTED, counts.get(what) ?? 0))
  say('length', STEPS.filter(step => text.length >= step).length)
  say('tokens', Math.min(10, Math.floor(tokens.length / 5)))
  say('begins', tokens[0]?.text === '@brand' ? '@brand' : tokens[0]?.kind)
  const last = tokens.at(-1)
  say('ends', last?.kind === 'mark' ? last.text : last?.kind)
}

const SHAPES: readonly string[] = [
  'exclaims',
  'asks',
  'trails',
  'shouts',
  'drawls',
  'emoji',
  'link',
  'user',
  'hashtag',
  'number',
]

/** Lengths in characters at which another class of length begins. */
const STEPS = [10, 20, 40, 60, 90, 130, 190, 280, 400, 600, 900, 1300]
