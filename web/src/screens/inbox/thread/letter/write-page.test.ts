import { expect, test } from 'vitest'
import { guessHeight, writePage } from './write-page.ts'

test('the page of a letter fetches nothing and styles itself by the nonce of its parent', () => {
  const page = writePage('<p class="l0">Ciao</p>', '.l0{color:red}', 'abc')
  expect(page).toContain(`content="default-src 'none'; img-src data:; style-src 'unsafe-inline'"`)
  expect(page).toContain('<style nonce="abc">')
  expect(page).toContain('<body><p class="l0">Ciao</p></body>')
  expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<p '))
})

test.each([
  ['a word', 'Ciao', 0, 120],
  ['a book', 'Ciao\n'.repeat(900), 0, 520],
  ['many pictures', 'Ciao', 40, 520],
  ['ten lines', 'Ciao\n'.repeat(9), 0, 268],
])('the height of %s stays within bounds', (_name, text, pictures, height) => {
  expect(guessHeight(text, pictures)).toBe(height)
})
