import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { measureText } from './length.ts'
import { numberParts } from './number-parts.ts'
import { splitText } from './split-text.ts'

const room = (max: number) => ({ metric: 'characters', max }) as const

describe('a long text is cut where people pause', () => {
  test.each<readonly [string, string, number, readonly string[]]>([
    ['not at all when it fits', 'Ciao Luca.', 20, ['Ciao Luca.']],
    ['nothing of nothing', '  ', 20, []],
    ['between sentences', 'Uno due tre. Quattro cinque.', 20, ['Uno due tre.', 'Quattro cinque.']],
    [
      'between paragraphs first',
      'Uno due.\n\nTre. Quattro cinque sei.',
      15,
      ['Uno due.', 'Tre. Quattro', 'cinque sei.'],
    ],
    ['behind a closing quote', 'Disse «vai». Andammo via poi.', 18, ['Disse «vai».', 'Andammo via poi.']],
    ['between words when a sentence is too long', 'uno due tre quattro', 10, ['uno due', 'tre', 'quattro']],
    ['inside a word only when it alone is too long', 'abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['never inside a character', '👩‍👩‍👧👩‍👩‍👧', 7, ['👩‍👩‍👧', '👩‍👩‍👧']],
  ])('%s', (_, text, max, parts) => expect(splitText(text, room(max))).toEqual(parts))

  test('and keeps every word, in order, each part within its room', () =>
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z0-9à.!?]{1,12}$/), { maxLength: 60 }),
        fc.integer({ min: 12, max: 80 }),
        (words, max) => {
          const text = words.join(' ')
          const parts = splitText(text, room(max))
          expect(parts.join(' ')).toBe(text)
          for (const part of parts) expect(measureText(part, 'characters')).toBeLessThanOrEqual(max)
        },
      ),
    ))

  test('also as a network counts it, with links that count alike and emoji of many signs', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.stringMatching(/^[a-zà-ù]{1,10}[.!?]?$/),
            fc.constantFrom(
              '👩‍👩‍👧‍👦',
              '日本語',
              'https://aurora.example/guida/molto/lunga/che/non/finisce',
              'aurora.com',
            ),
          ),
          { maxLength: 80 },
        ),
        fc.integer({ min: 60, max: 280 }),
        (words, max) => {
          const parts = splitText(words.join(' '), { metric: 'weighted', max })
          expect(parts.join(' ')).toBe(words.join(' '))
          for (const part of parts) expect(measureText(part, 'weighted')).toBeLessThanOrEqual(max)
        },
      ),
      { numRuns: 60 },
    ))
})

test('parts are numbered, one alone is not', () => {
  expect(numberParts(['a', 'b'])).toEqual(['a 1/2', 'b 2/2'])
  expect(numberParts(['a'])).toEqual(['a'])
})
