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
  /** 2^bits buckets of hashed features. */
  readonly bits: number
  /** Keeps one head's collisions from being every head's. */
  readonly seed: number
  /** A byte for each bucket and class, the classes of a bucket side by side. */
  readonly weights: Int8Array
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

export const bucketOf = (hash: number, seed: number, bits: number): number => mix(hash, seed) >>> (32 - bits)

/** A text as all heads are given it. */
export interface Seen {
  readonly parts: readonly Features[]
  readonly dense: readonly number[]
  readonly language: string
}

/** The scores of the classes, before they become probabilities. */
export function scoreOf(head: Head, seen: Seen): number[] {
  const count = head.classes.length
  const sums = new Float64Array(count)
  for (const { hashes, values } of seen.parts) {
    for (let n = 0; n < hashes.length; n++) {
      const at = bucketOf(hashes[n] as number, head.seed, head.bits) * count
      const value = values[n] as number
      for (let each = 0; each < count; each++)
        sums[each] = (sums[each] as number) + (head.weights[at + each] as number) * value
    }
  }
  const own = head.biasOf[seen.language]
  return head.classes.map((_, each) => {
    let score =
      (sums[each] as number) * (head.steps[each] as number) + (head.bias[each] ?? 0) + (own?.[each] ?? 0)
    for (const [figure, value] of seen.dense.entries())
      score += value * (head.dense[figure * count + each] ?? 0)
    return score
  })
}

/** How probable each class is, 0 to 1. */
export function probabilitiesOf(head: Head, seen: Seen): number[] {
  const scores = scoreOf(head, seen).map(score => score / head.temperature)
  return head.kind === 'sigmoid' ? scores.map(sigmoid) : softmax(scores)
}

export const sigmoid = (score: number): number => 1 / (1 + Math.exp(-score))

export function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores)
  const powers = scores.map(score => Math.exp(score - most))
  const sum = powers.reduce((all, each) => all + each, 0)
  return powers.map(power => power / sum)
}

/**
 * The tokens that spoke most for a class and against the others, the strongest first; their indexes. A token speaks by
 * all its features: the word, its pairs, its letters.
 */
export function strongestTokens(head: Head, seen: Seen, chosen: number, most: number): number[] {
  const count = head.classes.length
  const spoken = new Map<number, number>()
  for (const { hashes, values, owners } of seen.parts) {
    for (let n = 0; n < hashes.length; n++) {
      const owner = owners[n] as number
      if (owner < 0) continue
      const at = bucketOf(hashes[n] as number, head.seed, head.bits) * count
      let said = (head.weights[at + chosen] as number) * (head.steps[chosen] as number)
      if (head.kind === 'softmax')
        for (let other = 0; other < count; other++)
          if (other !== chosen)
            said -= ((head.weights[at + other] as number) * (head.steps[other] as number)) / (count - 1)
      spoken.set(owner, (spoken.get(owner) ?? 0) + said * (values[n] as number))
    }
  }
  return [...spoken]
    .filter(([, said]) => said > 0)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, most)
    .map(([owner]) => owner)
}
