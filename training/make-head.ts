import { type Bank, type Head, scoreOf, sigmoid, softmax, sumBank } from '../src/core/triage/model/bank.ts'
import { createRandom, type Example, type Learned, type Recipe, type Shape, train } from './learn.ts'

/** A head with its weights as bytes, before it is put into its bank. */
export interface Made {
  readonly head: Head
  readonly weights: Int8Array
}

/** Some members, each trained in another order and with other things hidden, are added up: a linear head stays one. */
const MEMBERS = 3
const HELD_OUT = 0.1
const TEMPERATURES = Array.from({ length: 38 }, (_, n) => 0.2 + n * 0.1)

/** A head of the model: learned from the examples, its probabilities made honest, its weights made bytes. */
export function makeHead(name: string, examples: readonly Example[], shape: Shape, recipe: Recipe): Made {
  const random = createRandom(recipe.seed + 99)
  const isHeldOut = examples.map(() => random() < HELD_OUT)
  const most = examples.filter((_, at) => !isHeldOut[at])
  const trial = toHead(name, learn(most, shape, recipe, 1), shape, 1)
  const rest = examples.filter((_, at) => isHeldOut[at])
  const temperature = findTemperature(trial, shape, rest)
  return toHead(name, learn(examples, shape, recipe, MEMBERS), shape, temperature)
}

function learn(examples: readonly Example[], shape: Shape, recipe: Recipe, members: number): Learned {
  const all = Array.from({ length: members }, (_, n) =>
    train(examples, shape, { ...recipe, seed: recipe.seed + n }),
  )
  const mean = (of: (each: Learned) => Float32Array): Float32Array => {
    const rows = all.map(of)
    return (rows[0] as Float32Array).map(
      (_, at) => rows.reduce((sum, row) => sum + (row[at] as number), 0) / members,
    )
  }
  const languages = [...(all[0] as Learned).biasOf.keys()].sort()
  return {
    weights: mean(each => each.weights),
    dense: mean(each => each.dense),
    bias: mean(each => each.bias),
    biasOf: new Map(languages.map(key => [key, mean(each => each.biasOf.get(key) as Float32Array)])),
  }
}

/** The share of weights that keep their full size: a few giants would make all others small. */
const KEPT = 0.9999

function toHead(name: string, learned: Learned, { kind, classes }: Shape, temperature: number): Made {
  const count = classes.length
  const steps = classes.map((_, each) => stepOf(learned.weights, each, count))
  const weights = learned.weights.reduce((bytes, weight, at) => {
    bytes[at] = Math.max(-127, Math.min(127, Math.round(weight / (steps[at % count] as number))))
    return bytes
  }, new Int8Array(learned.weights.length))
  const head: Head = {
    name,
    kind,
    classes,
    steps,
    bias: [...learned.bias].map(rounded),
    biasOf: Object.fromEntries([...learned.biasOf].map(([key, row]) => [key, [...row].map(rounded)])),
    dense: [...learned.dense].map(rounded),
    temperature,
  }
  return { head, weights }
}

function stepOf(weights: Float32Array, each: number, count: number): number {
  const sizes: number[] = []
  for (let at = each; at < weights.length; at += count)
    if (weights[at] !== 0) sizes.push(Math.abs(weights[at] as number))
  sizes.sort((a, b) => a - b)
  return rounded((sizes[Math.floor(sizes.length * KEPT)] ?? sizes.at(-1) ?? 1) / 127)
}

const rounded = (value: number): number => Number(value.toPrecision(6))

const bankOf = ({ head, weights }: Made, { bits, seed }: Shape): Bank => ({
  name: head.name,
  bits,
  seed,
  heads: [head],
  weights,
})

/** The temperature at which what is said to be 80 % sure is right in 80 of 100: the least log loss on texts not trained on. */
function findTemperature(made: Made, shape: Shape, examples: readonly Example[]): number {
  const bank = bankOf(made, shape)
  const asked = { bank, head: made.head, offset: 0 }
  const scored = examples.map(({ seen, right, weight }) => ({
    scores: scoreOf(asked, sumBank(bank, seen), seen),
    right,
    weight,
  }))
  const lossAt = (temperature: number): number =>
    scored.reduce(
      (sum, { scores, right, weight }) =>
        sum +
        weight *
          lossOf(
            scores.map(score => score / temperature),
            right,
            shape.kind,
          ),
      0,
    )
  return rounded(TEMPERATURES.reduce((best, each) => (lossAt(each) < lossAt(best) ? each : best)))
}

const LEAST = 1e-6

function lossOf(scores: readonly number[], right: readonly number[], kind: Head['kind']): number {
  const probable = kind === 'softmax' ? softmax(scores) : scores.map(sigmoid)
  return -probable.reduce((sum, p, at) => {
    if (right[at] === 1) return sum + Math.log(Math.max(p, LEAST))
    return kind === 'sigmoid' ? sum + Math.log(Math.max(1 - p, LEAST)) : sum
  }, 0)
}

/** Heads of one shape of buckets side by side, so that a text looks a feature up once for all. */
export function joinBank(name: string, shape: Pick<Shape, 'bits' | 'seed'>, made: readonly Made[]): Bank {
  const width = made.reduce((sum, { head }) => sum + head.classes.length, 0)
  const weights = new Int8Array(2 ** shape.bits * width)
  let offset = 0
  for (const { head, weights: own } of made) {
    const count = head.classes.length
    for (let bucket = 0; bucket < 2 ** shape.bits; bucket++)
      for (let each = 0; each < count; each++)
        weights[bucket * width + offset + each] = own[bucket * count + each] as number
    offset += count
  }
  return { name, bits: shape.bits, seed: shape.seed, heads: made.map(({ head }) => head), weights }
}
