import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRandom } from './random.ts'

const take = (seed: string, count: number) => {
  const random = createRandom(seed)
  return Array.from({ length: count }, () => random.next())
}

test('the same seed gives the same sequence, another seed another one', () => {
  fc.assert(
    fc.property(fc.string(), seed => {
      expect(take(seed, 20)).toEqual(take(seed, 20))
    }),
  )
  expect(take('a:1', 5)).not.toEqual(take('a:2', 5))
})

test('numbers stay within their bounds', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: -50, max: 50 }), fc.nat(100), (seed, min, width) => {
      const number = createRandom(seed).between(min, min + width)
      return Number.isInteger(number) && number >= min && number <= min + width
    }),
  )
})

test('chance is even enough', () => {
  const random = createRandom('even')
  const hits = Array.from({ length: 4000 }, () => random.chance(0.25)).filter(Boolean).length
  expect(hits).toBeGreaterThan(900)
  expect(hits).toBeLessThan(1100)
})

test('weights decide how often something is picked, and nothing cannot be picked from', () => {
  const random = createRandom('weights')
  const weighted = [
    { item: 'often', weight: 9 },
    { item: 'never', weight: 0 },
    { item: 'seldom', weight: 1 },
  ]
  const picked = Array.from({ length: 1000 }, () => random.pickWeighted(weighted))
  expect(picked.filter(each => each === 'often').length).toBeGreaterThan(850)
  expect(picked).not.toContain('never')
  expect(() => random.pick([])).toThrow(RangeError)
})
