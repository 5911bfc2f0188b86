import en from 'emojibase-data/en/compact.json'
import fr from 'emojibase-data/fr/compact.json'
import it from 'emojibase-data/it/compact.json'
import { describe, expect, test } from 'vitest'
import { EMOJI_GROUPS, findEmoji, listEmoji } from './emoji.ts'

describe.each([
  ['it', listEmoji(it), 'cuore', 'grazie'],
  ['fr', listEmoji(fr), 'cœur', 'merci'],
  ['en', listEmoji(en), 'heart', 'thanks'],
] as const)('in %s', (_locale, all, heart, thanks) => {
  test('there are all groups, each with its emoji in a row', () => {
    const groups = all.map(({ group }) => group).filter((group, n, those) => group !== those[n - 1])
    expect(groups).toEqual(EMOJI_GROUPS.filter(group => group !== null))
    expect(all.length).toBeGreaterThan(1500)
  })

  test('each has a name, and none stands twice', () => {
    expect(all.filter(({ label }) => label.trim() === '')).toEqual([])
    expect(new Set(all.map(({ unicode }) => unicode)).size).toBe(all.length)
  })

  test('is written as short as it can be', () => {
    const signs = all.map(({ unicode }) => unicode)
    expect(signs).toContain('👍')
    expect(signs).toContain('❤️')
  })

  test('is found by its own words', () => {
    expect(findEmoji(all, heart, 40).map(({ unicode }) => unicode)).toContain('❤️')
    expect(findEmoji(all, thanks, 40).map(({ unicode }) => unicode)).toContain('🙏')
  })
})

const SMALL = listEmoji([
  { unicode: 'b', label: 'red heart', tags: ['love'], group: 8, order: 2 },
  { unicode: 'a', label: 'Heart eyes', group: 0, order: 1 },
  { unicode: 'c', label: 'ring', tags: ['heartfelt'], group: 7, order: 3 },
  { unicode: 'skin', label: 'heart skin', group: 2, order: 4 },
  { unicode: 'flag', label: 'regional heart' },
])

test.each<readonly [string, readonly string[]]>([
  ['heart', ['a', 'c', 'b']],
  ['HEART_EY', ['a']],
  ['love', ['b']],
  ['', []],
  ['zz', []],
])('%j finds %j', (query, found) => {
  expect(findEmoji(SMALL, query, 9).map(({ unicode }) => unicode)).toEqual(found)
})

test('no more than asked', () => expect(findEmoji(SMALL, 'heart', 1)).toHaveLength(1))
