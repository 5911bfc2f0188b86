import type { Features } from './featurise.ts'
import { mix } from './hash.ts'

/**
 * One question asked of a text: a linear classifier over hashed features. `softmax`: exactly one of its classes is
 * right; `sigmoid`: each for itself.
 */
export interface Head {
  readonly name: string
  readonly kind: 'softmax' | 'sigmoid'
  readonly classes: readonly string[]
  /** What one step of a weight is worth, by class. */
  readonly steps: readonly number[]
  /** Added before anything is seen, by class; and once more by language. */
  readonly bias: readonly number[]
  readonly biasOf: Readonly<Record<string, readonly number[]>>
  /** Weights of the dense figures: figure by figure, the classes side by side. */
  readonly dense: readonly number[]
  /** Divides the scores, so that 0.8 means right in eight of ten. */
  readonly temperature: number
}

/** Heads that share their buckets: a feature is looked up once for all of them. */
export interface Bank {
  readonly name: string
  /** 2^bits buckets of hashed features. */
  readonly bits: number
  readonly seed: number
  readonly heads: readonly Head[]
  /** A byte for each bucket and class, those of a bucket side by side, head by head. */
  readonly weights: Int8Array
}

export const bucketOf = (hash: number, seed: number, bits: number): number => mix(hash, seed) >>> (32 - bits)

export const widthOf = ({ heads }: Pick<Bank, 'heads'>): number =>
  heads.reduce((sum, head) => sum + head.classes.length, 0)

/** A text as all banks are given it. */
export interface Seen {
  readonly parts: readonly Features[]
  readonly dense: readonly number[]
  readonly tokenCount: number
  readonly language: string
}

/** A head with its place in the bank, ready to be asked. */
export interface Asked {
  readonly bank: Bank
  readonly head: Head
  readonly offset: number
}

export function openHead(banks: readonly Bank[], name: string): Asked {
  for (const bank of banks) {
    let offset = 0
    for (const head of bank.heads) {
      if (head.name === name) return { bank, head, offset }
      offset += head.classes.length
    }
  }
  throw new Error(`The model has no head "${name}".`)
}

/** What a bank says of a text, before its heads are asked. */
export interface Sums {
  /** The weights of the text's features added up, by class, in parts of a thousand and a few: whole numbers, the same everywhere. */
  readonly totals: Int32Array
  /** Where each feature's weights begin, part by part. */
  readonly places: readonly Int32Array[]
}

const PARTS = 4096

export function sumBank(bank: Bank, seen: Seen): Sums {
  const { weights, seed, bits } = bank
  const width = widthOf(bank)
  const totals = new Int32Array(width)
  const places: Int32Array[] = []
  for (const { hashes, values } of seen.parts) {
    const own = new Int32Array(hashes.length)
    for (let n = 0; n < hashes.length; n++) {
      const at = Math.imul(bucketOf(hashes[n] as number, seed, bits), width)
      const value = ((values[n] as number) * PARTS + 0.5) | 0
      own[n] = at
      // Said to be whole numbers, which spares the machine a look at each sum.
      for (let each = 0; each < width; each++)
        totals[each] = ((totals[each] as number) + Math.imul(weights[at + each] as number, value)) | 0
    }
    places.push(own)
  }
  return { totals, places }
}

/** The scores of a head's classes, before they become probabilities. */
export function scoreOf({ head, offset }: Asked, { totals }: Sums, seen: Seen): number[] {
  const count = head.classes.length
  const own = head.biasOf[seen.language]
  const scores = new Array<number>(count)
  for (let each = 0; each < count; each++) {
    let score =
      ((totals[offset + each] as number) / PARTS) * (head.steps[each] as number) +
      (head.bias[each] ?? 0) +
      (own?.[each] ?? 0)
    for (let figure = 0; figure < seen.dense.length; figure++) {
      const value = seen.dense[figure] as number
      if (value !== 0) score += value * (head.dense[figure * count + each] ?? 0)
    }
    scores[each] = score
  }
  return scores
}

/** How probable each class is, 0 to 1. */
export function probabilitiesOf(asked: Asked, sums: Sums, seen: Seen): number[] {
  const { kind, temperature } = asked.head
  const scores = scoreOf(asked, sums, seen).map(score => score / temperature)
  return kind === 'sigmoid' ? scores.map(sigmoid) : softmax(scores)
}

export const sigmoid = (score: number): number => 1 / (1 + Math.exp(-score))

export function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores)
  const powers = scores.map(score => Math.exp(score - most))
  const sum = powers.reduce((all, each) => all + each, 0)
  return powers.map(power => power / sum)
}

/**
 * The tokens that spoke most for a class and against the next likely one, the strongest first; their places. A token
 * speaks by all its features: the word, its pairs, its letters.
 */
export function strongestTokens(
  { bank, head, offset }: Asked,
  { places }: Sums,
  seen: Seen,
  chosen: number,
  rival: number | null,
  most: number,
): number[] {
  const [own, other] = [offset + chosen, offset + (rival ?? chosen)]
  const step = head.steps[chosen] as number
  const against = rival === null ? 0 : (head.steps[rival] as number)
  const spoken = new Float64Array(seen.tokenCount)
  for (const [part, { values, owners }] of seen.parts.entries()) {
    const at = places[part] as Int32Array
    for (let n = 0; n < owners.length; n++) {
      const owner = owners[n] as number
      if (owner < 0) continue
      const place = at[n] as number
      const said =
        (bank.weights[place + own] as number) * step - (bank.weights[place + other] as number) * against
      spoken[owner] = (spoken[owner] as number) + said * (values[n] as number)
    }
  }
  const strong: number[] = []
  for (let owner = 0; owner < spoken.length; owner++)
    if ((spoken[owner] as number) > LEAST_SAID) strong.push(owner)
  return strong.sort((a, b) => (spoken[b] as number) - (spoken[a] as number) || a - b).slice(0, most)
}

/** What speaks less than this is no evidence: every word says a little for everything. */
const LEAST_SAID = 0.12
