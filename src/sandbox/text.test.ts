import { describe, expect, test } from 'vitest'
import { extractEntities, isTooLongForPost, weightedLength } from './text.ts'

describe('weightedLength', () => {
  test.each([
    ['ciao', 4],
    ['perché è così', 13],
    ['🧑‍🧑‍🧒', 2],
    ['😀', 2],
    ['🇮🇹', 2],
    ['…', 2],
    ['日本', 4],
    ['https://aurora.example.com/a/very/long/path?with=query', 23],
    ['acme.dev', 23],
  ])('%s is %i', (text, length) => {
    expect(weightedLength(text)).toBe(length)
  })

  test('a huge text is too long, at once', () => {
    expect(isTooLongForPost('a'.repeat(1_000_000))).toBe(true)
    expect(isTooLongForPost('a'.repeat(280))).toBe(false)
    expect(isTooLongForPost('a'.repeat(281))).toBe(true)
  })
})

test('entities are counted in code points', () => {
  const entities = extractEntities('😀 @bob #ciao acme.dev $AAPL')
  expect(entities.mentions).toEqual([{ start: 2, end: 6, username: 'bob' }])
  expect(entities.hashtags).toEqual([{ start: 7, end: 12, tag: 'ciao' }])
  expect(entities.urls).toEqual([{ start: 13, end: 21, url: 'acme.dev' }])
  expect(entities.cashtags).toEqual([{ start: 22, end: 27, tag: 'AAPL' }])
})
