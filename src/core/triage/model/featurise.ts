import type { KnownLanguage } from '../../language.ts'
import { hashOf, hashPair, mix } from './hash.ts'
import { NEGATIONS } from './negations.ts'
import type { Token } from './read-tokens.ts'

/**
 * A text as the linear model sees it: 32-bit hashes of what is in it, each with a value. Heads fold the hashes into
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

/** Features that are gathered family by family. */
class Draft {
  readonly hashes: number[] = []
  readonly values: number[] = []
  readonly owners: number[] = []

  add(hash: number, owner: number): void {
    this.hashes.push(hash)
    this.owners.push(owner)
  }

  /** Gives a family's features their value: the more of them, the less each. */
  weigh(length: number): void {
    const count = this.hashes.length - this.values.length
    const value = length / Math.sqrt(Math.max(1, count))
    for (let n = 0; n < count; n++) this.values.push(value)
  }

  finish(): Features {
    return {
      hashes: Uint32Array.from(this.hashes),
      values: Float32Array.from(this.values),
      owners: Int16Array.from(this.owners),
    }
  }
}

const FAMILIES: Readonly<Record<Family, (draft: Draft, tokens: readonly Token[], text: string) => void>> = {
  word: addWords,
  pair: addPairs,
  letters: addLetters,
  negated: addNegated,
  shape: addShape,
}

/** What is the same in every language. */
export function featurise(tokens: readonly Token[], text: string): Features {
  const draft = new Draft()
  for (const [family, add] of Object.entries(FAMILIES)) {
    add(draft, tokens, text)
    draft.weigh(FAMILY[family as Family])
  }
  return draft.finish()
}

/** The words and pairs once more as words of their language: "burro" is butter in one and a donkey in another. */
export function featuriseInLanguage(tokens: readonly Token[], language: KnownLanguage): Features {
  const draft = new Draft()
  for (const family of ['word', 'pair'] as const) {
    FAMILIES[family](draft, tokens, '')
    draft.weigh(FAMILY[family])
  }
  const { hashes, values, owners } = draft.finish()
  return { hashes: hashes.map(hash => mix(hash, TONGUE[language])), values, owners }
}

function addWords(draft: Draft, tokens: readonly Token[]): void {
  for (const [at, { text, kind }] of tokens.entries()) {
    draft.add(hashOf(text, SEED.word), at)
    if (kind === 'hashtag') draft.add(hashOf(text.slice(1), SEED.word), at)
  }
}

function addPairs(draft: Draft, tokens: readonly Token[]): void {
  let before = hashOf('^', SEED.pair)
  for (let at = 0; at <= tokens.length; at++) {
    const here = hashOf(tokens[at]?.text ?? '$', SEED.pair)
    draft.add(hashPair(before, here), Math.min(at, tokens.length - 1))
    before = here
  }
}

const MOST_LETTERS = 24
const SHORTEST = 3
const LONGEST = 5

/** Pieces of three to five letters within a word and its two edges: they see endings, typos and compounds. */
function addLetters(draft: Draft, tokens: readonly Token[]): void {
  for (const [owner, { kind, text }] of tokens.entries()) {
    if (kind !== 'word' && kind !== 'hashtag') continue
    const word = `^${text.slice(0, MOST_LETTERS)}$`
    for (let from = 0; from + SHORTEST <= word.length; from++) {
      let hash = SEED.letters
      for (let to = from; to < Math.min(from + LONGEST, word.length); to++) {
        hash = mix(hash, word.charCodeAt(to))
        if (to - from >= SHORTEST - 1) draft.add(hash, owner)
      }
    }
  }
}

/** How many words a negation reaches. */
const SCOPE = 3

function addNegated(draft: Draft, tokens: readonly Token[]): void {
  let left = 0
  for (const [at, { kind, text }] of tokens.entries()) {
    if (kind === 'mark') left = 0
    else if (NEGATIONS.has(text)) left = SCOPE
    else if (left-- > 0 && kind === 'word') draft.add(hashOf(text, SEED.negated), at)
  }
}

const MOST_COUNTED = 4

function addShape(draft: Draft, tokens: readonly Token[], text: string): void {
  const say = (what: string, value: number | string | undefined) =>
    draft.add(hashOf(`${what} ${value}`, SEED.shape), -1)
  const count = (of: (token: Token) => boolean) => {
    let counted = 0
    for (const token of tokens) if (of(token) && ++counted === MOST_COUNTED) break
    return counted
  }
  say(
    'exclaims',
    count(each => each.kind === 'mark' && each.text.includes('!')),
  )
  say(
    'asks',
    count(each => each.kind === 'mark' && each.text.includes('?')),
  )
  say(
    'trails',
    count(each => each.text === '...'),
  )
  say(
    'shouts',
    count(each => each.isShouted),
  )
  say(
    'drawls',
    count(each => each.isDrawnOut),
  )
  say(
    'emoji',
    count(each => each.kind === 'emoji' || each.kind === 'emoticon'),
  )
  for (const kind of ['link', 'user', 'hashtag', 'number'] as const)
    say(
      kind,
      count(each => each.kind === kind),
    )
  say('length', Math.min(12, Math.floor(lengthStep(text.length))))
  say('tokens', Math.min(10, Math.floor(tokens.length / 5)))
  say('begins', tokens[0]?.kind)
  const last = tokens.at(-1)
  say('ends', last?.kind === 'mark' ? last.text : last?.kind)
}

/** Steps that grow with the length: 0, 10, 20, 40, 60, 90, 130, 190, 280, 400, 600, 900, 1300 characters. */
const STEPS = [10, 20, 40, 60, 90, 130, 190, 280, 400, 600, 900, 1300]
const lengthStep = (length: number): number => STEPS.filter(step => length >= step).length
