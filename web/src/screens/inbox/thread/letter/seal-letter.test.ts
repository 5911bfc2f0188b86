import { expect, test } from 'vitest'
import { setStylesAside } from './seal-letter.ts'

test.each([
  ['<p style="color:red">a</p>', '<p data-style="color:red">a</p>'],
  ['<td width="4" STYLE="x:y">', '<td width="4" data-style="x:y">'],
  ['<p>the style="b" of it</p>', '<p>the style="b" of it</p>'],
])('styles wait under another name, words stay: %s', (html, expected) => {
  expect(setStylesAside(html)).toBe(expected)
})
