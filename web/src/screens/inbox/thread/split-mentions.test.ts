import { expect, test } from 'vitest'
import { splitMentions } from './split-mentions.ts'

const NAMED = [
  { id: 'paul', name: 'Paul Weber' },
  { id: 'one', name: 'Anna Bo' },
  { id: 'two', name: 'Anna Bo' },
]

test.each<readonly [string, readonly (readonly [string, string])[]]>([
  ['Niente', [['Niente', '']]],
  [
    'Ciao @Paul Weber!',
    [
      ['Ciao ', ''],
      ['@Paul Weber', 'paul'],
      ['!', ''],
    ],
  ],
  [
    '@Anna Bo ed @anna bo',
    [
      ['@Anna Bo', 'one two'],
      [' ed ', ''],
      ['@anna bo', 'one two'],
    ],
  ],
])('%j', (text, expected) => {
  const parts = splitMentions(text, NAMED)
  expect(parts).toEqual(
    expected.map(([words, ids]) => ({ text: words, memberIds: ids === '' ? [] : ids.split(' ') })),
  )
})

test('a text that names nobody is one part', () =>
  expect(splitMentions('@Paul Weber', [])).toEqual([{ text: '@Paul Weber', memberIds: [] }]))
