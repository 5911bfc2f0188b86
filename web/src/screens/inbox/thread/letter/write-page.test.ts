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
  ['a word', { letters: 4, blocks: 1, pictures: 0 }, 120],
  ['a book', { letters: 90_000, blocks: 900, pictures: 0 }, 520],
  ['many pictures', { letters: 4, blocks: 1, pictures: 40 }, 520],
  ['five short paragraphs', { letters: 240, blocks: 5, pictures: 0 }, 246],
])('the height of %s stays within bounds', (_name, amount, height) => {
  expect(guessHeight(amount)).toBe(height)
})
