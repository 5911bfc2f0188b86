import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markSnippet } from './mark-snippet.ts'

const marked = (text: string, wanted: string[]) => {
  const snippet = markSnippet(text, wanted)
  return snippet.marks.map(({ from, to }) => snippet.text.slice(from, to))
}

test.each([
  ['La bolletta è doppia', ['bolletta'], ['bolletta']],
  ['Le Bollette sono due', ['bollett'], ['Bollette']],
  ['Le routeur redémarre', ['redemarre'], ['redémarre']],
  ['non funziona, non va', ['non funziona'], ['non', 'funziona', 'non']],
  ['un ago', ['a'], []],
  ['<b>bold</b> & <script>', ['script'], ['script']],
  ['', ['word'], []],
])('in "%s" %o marks %o', (text, wanted, expected) => expect(marked(text, wanted)).toEqual(expected))

test('a long text is cut around the first find, at words', () => {
  const text = `${'prima '.repeat(60)}bolletta ${'dopo '.repeat(60)}`
  const snippet = markSnippet(text, ['bolletta'])
  expect(snippet.text.length).toBeLessThanOrEqual(182)
  expect(snippet.text).toMatch(/^…prima .*bolletta dopo .*…$/)
  expect(marked(text, ['bolletta'])).toEqual(['bolletta'])
})

test('marks lie within the text, in their order, and no character is cut in half', () => {
  const word = fc.string({ unit: 'grapheme', maxLength: 300 })
  fc.assert(
    fc.property(word, fc.array(fc.string({ maxLength: 5 }), { maxLength: 3 }), (text, wanted) => {
      const snippet = markSnippet(text, wanted)
      expect(snippet.text.isWellFormed() || !text.isWellFormed()).toBe(true)
      let last = 0
      for (const { from, to } of snippet.marks) {
        expect(from).toBeGreaterThanOrEqual(last)
        expect(to).toBeLessThanOrEqual(snippet.text.length)
        last = to
      }
    }),
  )
})
