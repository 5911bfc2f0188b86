import { expect, test } from 'vitest'
import { insertAt } from './insert-at.ts'

test.each([
  ['into nothing', '', 0, 0, 'LINK'],
  ['at the end', 'Ciao.', 5, 5, 'Ciao. LINK'],
  ['behind a space', 'Ciao ', 5, 5, 'Ciao LINK'],
  ['between words', 'Ciao Marta', 4, 4, 'Ciao LINK Marta'],
  ['instead of what is marked', 'Ciao Marta qui', 5, 10, 'Ciao LINK qui'],
  ['at the beginning', 'Marta', 0, 0, 'LINK Marta'],
])('%s', (_name, text, start, end, expected) => {
  expect(insertAt(text, 'LINK', start, end)).toBe(expected)
})
