import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matcherOf, says } from './keyword-match.ts'
import { rawNeedleOf } from './live/plan.ts'

test.each([
  ['Aurora Mobile', 'con AURORA mobile niente', true],
  ['Aurora Mobile', 'con Aurora\n  Mobile niente', true],
  ['Aurora Mobile', 'Mobile Aurora', false],
  ['Tim', 'è tempo, in time', false],
  ['Tim', 'Tim!', true],
  ['TIM', '(tim)', true],
  ['#aurora', 'evviva #AURORA', true],
  ['#aurora', '#aurorale', false],
  ['perché', 'PERCHÉ no', true],
  ['perché', 'perche\u0301 no', true],
  ['C++', 'scrivo C++ e basta', true],
  ['AT&T', 'at&t non va', true],
  ['a.b', 'axb', false],
  ['日本', '東日本鉄道', false],
  ['日本', '「日本」', true],
  ['😡', 'sono 😡 nero', true],
])('%s in "%s": %s', (keyword, text, isSaid) => expect(says(matcherOf([keyword]), text)).toBe(isSaid))

test('without words nothing is said', () => {
  expect(matcherOf([' ', ''])).toBeNull()
  expect(says(null, 'tutto')).toBe(false)
})

const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter(each => each.trim() !== '')

test('any word is found between two spaces', () =>
  fc.assert(
    fc.property(word, each => {
      expect(says(matcherOf([each]), ` ${each} `)).toBe(true)
    }),
  ))

test('what is looked for in a raw frame stands in it, however the frame writes it', () =>
  fc.assert(
    fc.property(word, each => {
      const needle = rawNeedleOf(each)
      if (needle === null) return
      for (const form of ['NFC', 'NFD'] as const) {
        const text = `x ${each.normalize(form)} x`
        const raw = JSON.stringify(text).replaceAll('<', '\\u003c').replaceAll('&', '\\u0026')
        expect(raw.toLowerCase()).toContain(needle.toLowerCase())
      }
    }),
  ))
