import { expect, test } from 'vitest'
import type { LoopState } from '../../../../../src/core/public-loop/public-loop.ts'
import { saysWordOwed, wordOwed } from './word-owed.ts'

test.each<readonly [LoopState, string | null, boolean]>([
  ['none', null, false],
  ['unpromised', 'promise', true],
  ['promised', 'followUp', false],
  ['due', 'followUp', true],
  ['posted', null, false],
  ['waived', null, false],
])('of %s a public word may say %s', (state, word, byItself) => {
  expect(wordOwed({ state })).toBe(word)
  expect(saysWordOwed({ state }, { loopWord: null })).toBe(byItself)
  expect(saysWordOwed({ state }, { loopWord: 'none' })).toBe(false)
  expect(saysWordOwed({ state }, { loopWord: 'followUp' })).toBe(true)
})
