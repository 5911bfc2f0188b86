import type { Question } from './read-question.ts'

/** What two questions have in common and what parts them, each from 0 to 1. */
export interface Likeness {
  readonly things: number
  readonly happenings: number
  /** Both speak of things, of none together. */
  readonly otherThings: number
  readonly otherHappenings: number
  readonly otherNumbers: number
  readonly sameNumbers: number
  /** What the one denies the other says. */
  readonly denial: number
  /** Common stems: none, one, or more. */
  readonly stems: number
  /** How much of the shorter one's stems the longer one has. */
  readonly contained: number
  /** How alike the letters are where one of the two says nothing that we have a name for. */
  readonly unnamed: number
  /** One of the two names no thing. */
  readonly noThing: number
}

/**
 * What each part speaks for, learned on the half of our own pairs that is there to learn from, and rounded.
 * `node training/evaluate.ts --same-question` says how good that is on the other half.
 */
const WEIGHTS: Readonly<Record<keyof Likeness, number>> = {
  things: 1.1,
  happenings: 3.1,
  otherThings: -1.6,
  otherHappenings: -2.5,
  otherNumbers: -1.3,
  sameNumbers: 0.2,
  denial: -0.4,
  stems: 2,
  contained: 0.5,
  unnamed: 1.6,
  noThing: 0.4,
}
const BIAS = -2.8

/** From here on two questions are the same, whoever asked them. */
export const SAME = 0.6
/** From here on they are, where the same person asked both: he has fewer matters than the world. */
export const SAME_OF_ONE_CUSTOMER = 0.45
/** What is left of a likeness that something plainly speaks against. */
const CONTRADICTED = 0.4

/**
 * How surely two questions ask the same, from 0 to 1. The same in both directions. Questions in two languages are not
 * compared: their likeness is 0.
 */
export function compareQuestions(a: Question, b: Question): number {
  if (a.language !== b.language || a.words.length === 0 || b.words.length === 0) return 0
  const sum = sumOf(likenessOf(a, b))
  const likeness = isEqual(a.stems, b.stems) && a.stems.size > 0 ? 1 : 1 / (1 + Math.exp(-sum))
  return isContradicted(a, b) ? likeness * CONTRADICTED : likeness
}

const sumOf = (likeness: Likeness): number =>
  Object.entries(WEIGHTS).reduce(
    (sum, [part, weight]) => sum + weight * likeness[part as keyof Likeness],
    BIAS,
  )

export function likenessOf(a: Question, b: Question): Likeness {
  const isUnnamed = a.happenings.size === 0 || b.happenings.size === 0
  return {
    things: overlap(a.things, b.things),
    happenings: overlap(a.happenings, b.happenings),
    otherThings: differ(a.things, b.things),
    otherHappenings: differ(a.happenings, b.happenings),
    otherNumbers: differ(a.numbers, b.numbers),
    sameNumbers: overlap(a.numbers, b.numbers),
    denial: deniedByOne(a, b),
    stems: Math.min(2, shared(a.stems, b.stems)) / 2,
    contained: shared(a.stems, b.stems) / Math.max(1, Math.min(a.stems.size, b.stems.size)),
    unnamed: isUnnamed ? Math.max(overlap(a.stems, b.stems), overlap(a.grams, b.grams)) : 0,
    noThing: a.things.size === 0 || b.things.size === 0 ? 1 : 0,
  }
}

/** Whatever else they share: other numbers, the same words with and without a "not", or one word put in place of another. */
const isContradicted = (a: Question, b: Question): boolean =>
  differ(longOnes(a.numbers), longOnes(b.numbers)) === 1 ||
  (isEqual(a.stems, b.stems) ? !isEqual(a.denied, b.denied) : isOfOneForm(a.words, b.words)) ||
  (shared(a.stems, b.stems) === 0 && shared(a.things, b.things) === 0)

/** "2 times" says no number; "order 4711" and "iPhone 15" do. */
const longOnes = (numbers: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...numbers].filter(each => each.length > 1))

/** The same sentence about something else: few words differ, and none of them is a typing error. */
function isOfOneForm(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.length < 3) return false
  const changed = a.filter((word, at) => !isAlike(word, b[at] ?? '')).length
  return changed > 0 && changed <= Math.max(1, Math.floor(a.length / 3))
}

const isAlike = (a: string, b: string): boolean => a === b || overlap(pairsOf(a), pairsOf(b)) >= 0.5

const pairsOf = (word: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(1, word.length - 1) }, (_, at) => word.slice(at, at + 2)))

/** Twice what they share, by what they have; 0 when either has nothing. */
function overlap<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  if (a.size === 0 || b.size === 0) return 0
  return (2 * shared(a, b)) / (a.size + b.size)
}

function shared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let count = 0
  for (const each of small) if (large.has(each)) count++
  return count
}

const isEqual = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean =>
  a.size === b.size && shared(a, b) === a.size

const differ = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number =>
  a.size > 0 && b.size > 0 && shared(a, b) === 0 ? 1 : 0

/** The share of common words that the one denies and the other does not. */
function deniedByOne(a: Question, b: Question): number {
  let common = 0
  let parted = 0
  for (const stem of a.stems) {
    if (!b.stems.has(stem)) continue
    common++
    if (a.denied.has(stem) !== b.denied.has(stem)) parted++
  }
  return common === 0 ? 0 : parted / common
}
