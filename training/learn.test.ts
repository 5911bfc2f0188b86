import { expect, test } from 'vitest'
import { probabilitiesOf, sumBank } from '../src/core/triage/model/bank.ts'
import type { Features } from '../src/core/triage/model/featurise.ts'
import { look } from '../src/core/triage/model/see.ts'
import { createRandom, type Example, type Recipe, type Shape, train } from './learn.ts'
import { joinBank, makeHead } from './make-head.ts'

const SHAPE: Shape = { kind: 'softmax', classes: ['sea', 'hill'], bits: 10, seed: 3, figures: 1 }
const RECIPE: Recipe = { epochs: 8, rate: 0.2, drop: 0.2, seed: 5 }

const seenOf = (text: string) => ({
  parts: [look(text, []).features] as readonly Features[],
  dense: [text.length > 20 ? 1 : 0],
  tokenCount: 0,
  language: 'it',
})

const SEA = ['onda', 'spiaggia', 'barca', 'scoglio', 'pesce', 'marea']
const HILL = ['vigna', 'sentiero', 'bosco', 'castagna', 'collina', 'trattore']

function examples(count: number, seed: number): Example[] {
  const random = createRandom(seed)
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)] as string
  return Array.from({ length: count }, (_, n) => {
    const words = n % 2 === 0 ? SEA : HILL
    return {
      seen: seenOf(`${pick(words)} e ${pick(words)} ${pick([...SEA, ...HILL])}`),
      right: n % 2 === 0 ? [1, 0] : [0, 1],
      weight: 1,
      source: 'here',
    }
  })
}

test('what was learned tells texts apart that were not trained on', () => {
  const made = makeHead('place', examples(300, 1), SHAPE, RECIPE)
  const bank = joinBank('test', SHAPE, [made])
  const asked = { bank, head: made.head, offset: 0 }
  const rest = examples(200, 2)
  const right = rest.filter(({ seen, right: [isSea] }) => {
    const [sea = 0] = probabilitiesOf(asked, sumBank(bank, seen), seen)
    return sea > 0.5 === (isSea === 1)
  })
  expect(right.length).toBeGreaterThan(180)
})

test('the same examples in the same order teach the same bytes', () => {
  const make = () => makeHead('place', examples(120, 1), SHAPE, RECIPE)
  const [first, second] = [make(), make()]
  expect(second.head).toEqual(first.head)
  expect(second.weights).toEqual(first.weights)
  const other = makeHead('place', examples(120, 1), SHAPE, { ...RECIPE, seed: 6 })
  expect(other.weights).not.toEqual(first.weights)
})

test('heads side by side answer as each does alone', () => {
  const one = makeHead('place', examples(120, 1), SHAPE, RECIPE)
  const two = makeHead('wet', examples(120, 3), { ...SHAPE, kind: 'sigmoid', classes: ['wet'] }, RECIPE)
  const both = joinBank('both', SHAPE, [one, two])
  const alone = joinBank('alone', SHAPE, [two])
  for (const { seen } of examples(20, 4)) {
    const together = probabilitiesOf({ bank: both, head: two.head, offset: 2 }, sumBank(both, seen), seen)
    expect(together).toEqual(
      probabilitiesOf({ bank: alone, head: two.head, offset: 0 }, sumBank(alone, seen), seen),
    )
  }
})

test('nothing learned from a source alone is left in the end: only its bias was its own', () => {
  const tilted = examples(120, 1).map((each, n) => ({ ...each, source: n % 2 === 0 ? 'a' : 'b' }))
  const { bias, biasOf } = train(tilted, SHAPE, RECIPE)
  expect([...biasOf.keys()]).toEqual(['it'])
  expect(bias).toHaveLength(2)
})
