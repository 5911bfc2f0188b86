import { type Head, scoreOf, sigmoid, softmax } from '../src/core/triage/model/head.ts'
import { createRandom, type Example, train, type Learned, type Recipe, type Shape } from './learn.ts'

/** Some members, each trained with another order and another hiding, are added up: a linear head stays one. */
const MEMBERS = 3
const HELD_OUT = 0.1
const TEMPERATURES = Array.from({ length: 36 }, (_, n) => 0.5 + n * 0.1)

/** A head of the model: learned from the examples, its probabilities made honest, its weights made bytes. */
export function makeHead(name: string, examples: readonly Example[], shape: Shape, recipe: Recipe): Head {
  const random = createRandom(recipe.seed + 99)
  const isHeldOut = examples.map(() => random() < HELD_OUT)
  const trial = toHead(
    name,
    learn(
      examples.filter((_, at) => !isHeldOut[at]),
      shape,
      recipe,
      1,
    ),
    shape,
    1,
  )
  const temperature = findTemperature(
    trial,
    examples.filter((_, at) => isHeldOut[at]),
  )
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

function toHead(name: string, learned: Learned, shape: Shape, temperature: number): Head {
  const count = shape.classes.length
  const steps = shape.classes.map((_, each) => {
    const sizes: number[] = []
    for (let at = each; at < learned.weights.length; at += count)
      if (learned.weights[at] !== 0) sizes.push(Math.abs(learned.weights[at] as number))
    sizes.sort((a, b) => a - b)
    return rounded((sizes[Math.floor(sizes.length * KEPT)] ?? sizes.at(-1) ?? 1) / 127)
  })
  const weights = new Int8Array(learned.weights.length)
  for (let at = 0; at < weights.length; at++)
    weights[at] = Math.max(
      -127,
      Math.min(127, Math.round((learned.weights[at] as number) / (steps[at % count] as number))),
    )
  return {
    name,
    kind: shape.kind,
    classes: shape.classes,
    bits: shape.bits,
    seed: shape.seed,
    weights,
    steps,
    bias: [...learned.bias].map(rounded),
    biasOf: Object.fromEntries([...learned.biasOf].map(([key, row]) => [key, [...row].map(rounded)])),
    dense: [...learned.dense].map(rounded),
    temperature,
  }
}

const rounded = (value: number): number => Number(value.toPrecision(6))

/** The temperature at which what is said to be 80 % sure is right in 80 of 100: the least log loss on texts not trained on. */
function findTemperature(head: Head, examples: readonly Example[]): number {
  const scored = examples.map(({ seen, right, weight }) => ({ scores: scoreOf(head, seen), right, weight }))
  const lossAt = (temperature: number): number =>
    scored.reduce((sum, { scores, right, weight }) => {
      const cooled = scores.map(score => score / temperature)
      const probable = head.kind === 'softmax' ? softmax(cooled) : cooled.map(sigmoid)
      return (
        sum -
        weight *
          probable.reduce(
            (own, p, at) =>
              own +
              (right[at] === 1
                ? Math.log(Math.max(p, 1e-6))
                : head.kind === 'sigmoid'
                  ? Math.log(Math.max(1 - p, 1e-6))
                  : 0),
            0,
          )
      )
    }, 0)
  return TEMPERATURES.reduce((best, each) => (lossAt(each) < lossAt(best) ? each : best))
}
