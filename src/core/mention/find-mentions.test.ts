import { expect, test } from 'vitest'
import { findMentions } from './find-mentions.ts'

const PEOPLE = [
  { id: 'paul', name: 'Paul' },
  { id: 'weber', name: 'Paul Weber' },
  { id: 'zoe', name: 'Zoé d’Amico' },
  { id: 'one', name: 'Anna Bo' },
  { id: 'two', name: 'Anna Bo' },
  { id: 'nobody', name: '' },
]

test.each<readonly [string, readonly string[]]>([
  ['@Paul Weber, ci pensi tu?', ['weber']],
  ['@paul weber ci pensi tu?', ['weber']],
  ['@Paul, ci pensi tu?', ['paul']],
  ['(@Paul)', ['paul']],
  ['@Paul Webers', ['paul']],
  ['@Paula', []],
  ['Paul Weber', []],
  ['scrivi a info@Paul', []],
  ['@', []],
  ['', []],
  ['@Zoé d’Amico e @Paul', ['zoe', 'paul']],
  ['@Paul @Paul', ['paul', 'paul']],
  ['@Anna Bo', ['one', 'two']],
])('%j mentions %j', (text, expected) => {
  const found = findMentions(text, PEOPLE)
  expect(found.map(({ memberId }) => memberId)).toEqual(expected)
  for (const { name, start, end } of found) expect(text.slice(start, end)).toBe(`@${name}`)
})
