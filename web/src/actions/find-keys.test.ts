import { expect, test } from 'vitest'
import { findKeys } from './find-keys.ts'

const LINES = [
  { keys: 'e', label: 'Résoudre' },
  { keys: 'Shift+E', label: 'Clore et continuer' },
  { keys: 'z', label: 'Annuler' },
]

test.each<readonly [string, readonly string[]]>([
  ['', ['e', 'Shift+E', 'z']],
  ['e', ['e', 'Shift+E', 'z']],
  ['resou', ['e']],
  ['shift+e', ['Shift+E']],
  ['z', ['z']],
  ['ticket', ['e', 'Shift+E', 'z']],
  ['xyz', []],
])('%j finds %j', (words, keys) => {
  expect(findKeys(LINES, words, 'Le ticket').map(line => line.keys)).toEqual(keys)
})
