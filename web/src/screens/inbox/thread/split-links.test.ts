import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitLinks } from './split-links.ts'

test.each([
  ['ciao', [{ text: 'ciao', href: null }]],
  ['', []],
  [
    'see https://aurora.example/a, please.',
    [
      { text: 'see ', href: null },
      { text: 'https://aurora.example/a', href: 'https://aurora.example/a' },
      { text: ', please.', href: null },
    ],
  ],
  ['javascript:alert(1)', [{ text: 'javascript:alert(1)', href: null }]],
])('%s', (text, parts) => {
  expect(splitLinks(text)).toEqual(parts)
})

test('no letter is lost, and nothing but http becomes a link', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), text => {
      const parts = splitLinks(`${text} https://a.example ${text}`)
      expect(parts.map(part => part.text).join('')).toBe(`${text} https://a.example ${text}`)
      for (const { href } of parts) expect(href === null || /^https?:\/\//i.test(href)).toBe(true)
    }),
  )
})
