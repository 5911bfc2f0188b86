import { expect, test } from 'vitest'
import { FLOORS } from './floors.ts'
import { measureSameQuestion } from './measure-same-question.ts'
import { readPairs } from './same-question-pairs.ts'

const pairs = readPairs()
const heldOut = pairs.filter(each => each.isHeldOut)

test('there are pairs enough in each language, and none of what is held out was learned from', () => {
  for (const language of ['it', 'fr', 'en']) {
    const measured = measureSameQuestion(pairs.filter(each => each.language === language))
    expect(measured.same).toBeGreaterThanOrEqual(120)
    expect(measured.other).toBeGreaterThanOrEqual(240)
  }
  const learned = new Set(pairs.filter(each => !each.isHeldOut).flatMap(({ a, b }) => [a, b]))
  expect(heldOut.filter(({ a, isSame }) => isSame && learned.has(a))).toEqual([])
})

test('nine in ten that are told to be the same are, on what is held out', () => {
  const { precision, recall } = measureSameQuestion(heldOut)
  expect(precision).toBeGreaterThanOrEqual(FLOORS['same question/held out/all/precision'] ?? Number.NaN)
  expect(recall).toBeGreaterThanOrEqual(FLOORS['same question/held out/all/recall'] ?? Number.NaN)
})

test('a pair that is told to be the other of what it is counts', () => {
  const one = {
    language: 'it',
    a: 'la fibra non funziona',
    b: 'la fibra non funziona',
    isHeldOut: true,
  } as const
  expect(measureSameQuestion([{ ...one, isSame: false }])).toMatchObject({ precision: 0, other: 1 })
  expect(measureSameQuestion([{ ...one, isSame: true }])).toMatchObject({
    precision: 100,
    recall: 100,
    sieved: 100,
  })
})
