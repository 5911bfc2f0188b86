import { bucketOf, type Seen } from '../src/core/triage/model/bank.ts'

/** A text with what is right of it. */
export interface Example {
  readonly seen: Seen
  /** 1 for each class that is right, in the order of the classes. */
  readonly right: readonly number[]
  readonly weight: number
  /** Where it comes from: each source has habits of its own, which are learned apart and left out in the end. */
  readonly source: string
}

export interface Shape {
  readonly kind: 'softmax' | 'sigmoid'
  readonly classes: readonly string[]
  readonly bits: number
  readonly seed: number
  readonly figures: number
}

export interface Recipe {
  readonly epochs: number
  readonly rate: number
  /** The share of features that is hidden at each step, so that no single word is relied upon. */
  readonly drop: number
  readonly seed: number
}

/** What was learned, in full precision. */
export interface Learned {
  readonly weights: Float32Array
  readonly dense: Float32Array
  readonly bias: Float32Array
  readonly biasOf: ReadonlyMap<string, Float32Array>
}

/** Numbers that look random and are the same every time (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** An example as the loop wants it: buckets and values side by side. */
interface Prepared {
  readonly buckets: Int32Array
  readonly values: Float32Array
  readonly figures: Float32Array
  readonly right: Float32Array
  readonly weight: number
  readonly bias: Float32Array
  readonly sourceBias: Float32Array
}

const BIAS_RATE = 0.01

/** Logistic regression by stochastic gradient descent with a step of its own for each weight (AdaGrad), falling to nothing. */
export function train(examples: readonly Example[], shape: Shape, recipe: Recipe): Learned {
  const count = shape.classes.length
  const size = 2 ** shape.bits * count
  const weights = new Float32Array(size)
  const spread = new Float32Array(size).fill(0.01)
  const dense = new Float32Array(shape.figures * count)
  const denseSpread = new Float32Array(shape.figures * count).fill(0.1)
  const bias = new Float32Array(count)
  const biasOf = new Map<string, Float32Array>()
  const sourceBias = new Map<string, Float32Array>()
  const rowOf = (map: Map<string, Float32Array>, key: string): Float32Array => {
    const row = map.get(key) ?? new Float32Array(count)
    map.set(key, row)
    return row
  }
  const prepared = examples.map(example =>
    prepare(example, shape, rowOf(biasOf, example.seen.language), rowOf(sourceBias, example.source)),
  )
  const random = createRandom(recipe.seed)
  const order = Int32Array.from(prepared.keys())
  const gradient = new Float64Array(count)
  const most = Math.max(0, ...prepared.map(each => each.buckets.length))
  const kept = new Int32Array(most)
  for (let epoch = 0; epoch < recipe.epochs; epoch++) {
    shuffle(order, random)
    const rate = recipe.rate * (1 - epoch / recipe.epochs)
    for (const at of order) {
      const example = prepared[at] as Prepared
      const { buckets, values, figures } = example
      const scale = 1 / (1 - recipe.drop)
      let keeps = 0
      for (let n = 0; n < buckets.length; n++) if (random() >= recipe.drop) kept[keeps++] = n
      for (let each = 0; each < count; each++)
        gradient[each] =
          (bias[each] as number) + (example.bias[each] as number) + (example.sourceBias[each] as number)
      for (let k = 0; k < keeps; k++) {
        const n = kept[k] as number
        const base = (buckets[n] as number) * count
        const value = (values[n] as number) * scale
        for (let each = 0; each < count; each++)
          gradient[each] = (gradient[each] as number) + (weights[base + each] as number) * value
      }
      for (let figure = 0; figure < figures.length; figure++) {
        const value = figures[figure] as number
        if (value === 0) continue
        for (let each = 0; each < count; each++)
          gradient[each] = (gradient[each] as number) + (dense[figure * count + each] as number) * value
      }
      toGradient(gradient, example, shape.kind)
      for (let k = 0; k < keeps; k++) {
        const n = kept[k] as number
        const base = (buckets[n] as number) * count
        const value = (values[n] as number) * scale
        for (let each = 0; each < count; each++) {
          const step = (gradient[each] as number) * value
          const sum = (spread[base + each] as number) + step * step
          spread[base + each] = sum
          weights[base + each] = (weights[base + each] as number) - (rate * step) / Math.sqrt(sum)
        }
      }
      for (let figure = 0; figure < figures.length; figure++) {
        const value = figures[figure] as number
        if (value === 0) continue
        for (let each = 0; each < count; each++) {
          const place = figure * count + each
          const step = (gradient[each] as number) * value
          const sum = (denseSpread[place] as number) + step * step
          denseSpread[place] = sum
          dense[place] = (dense[place] as number) - (rate * step) / Math.sqrt(sum)
        }
      }
      for (let each = 0; each < count; each++) {
        const step = BIAS_RATE * rate * (gradient[each] as number)
        bias[each] = (bias[each] as number) - step
        example.bias[each] = (example.bias[each] as number) - step * 4
        example.sourceBias[each] = (example.sourceBias[each] as number) - step * 10
      }
    }
  }
  return { weights, dense, bias, biasOf }
}

function prepare(
  { seen, right, weight }: Example,
  { bits, seed }: Shape,
  bias: Float32Array,
  sourceBias: Float32Array,
): Prepared {
  const length = seen.parts.reduce((sum, part) => sum + part.hashes.length, 0)
  const buckets = new Int32Array(length)
  const values = new Float32Array(length)
  let at = 0
  for (const part of seen.parts)
    for (let n = 0; n < part.hashes.length; n++) {
      buckets[at] = bucketOf(part.hashes[n] as number, seed, bits)
      values[at++] = part.values[n] as number
    }
  return {
    buckets,
    values,
    figures: Float32Array.from(seen.dense),
    right: Float32Array.from(right),
    weight,
    bias,
    sourceBias,
  }
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const held = order[at] as number
    order[at] = order[other] as number
    order[other] = held
  }
}

/** Scores become what each class is to be corrected by. */
function toGradient(scores: Float64Array, { right, weight }: Prepared, kind: Shape['kind']): void {
  if (kind === 'sigmoid') {
    for (let each = 0; each < scores.length; each++)
      scores[each] = (1 / (1 + Math.exp(-(scores[each] as number))) - (right[each] as number)) * weight
    return
  }
  let most = Number.NEGATIVE_INFINITY
  for (const score of scores) if (score > most) most = score
  let sum = 0
  for (let each = 0; each < scores.length; each++) {
    scores[each] = Math.exp((scores[each] as number) - most)
    sum += scores[each] as number
  }
  for (let each = 0; each < scores.length; each++)
    scores[each] = ((scores[each] as number) / sum - (right[each] as number)) * weight
}
