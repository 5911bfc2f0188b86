import { expect, test } from 'vitest'
import { ASK_NAMES } from '../condition.ts'
import { suggest } from './suggest.ts'

test.each<readonly [string, readonly string[], string | null]>([
  ['intnet', ASK_NAMES, 'intent'],
  ['langage', ASK_NAMES, 'language'],
  ['followersAtLest', ASK_NAMES, 'followersAtLeast'],
  ['topics', ASK_NAMES, 'topic'],
  ['Public', ['public', 'direct'], 'public'],
  ['PUBLIC', ['public', 'direct'], 'public'],
  ['PUBLIC', ['direct', 'public'], 'public'],
  ['somewhere', ['public', 'direct'], null],
  ['', ['public', 'direct'], null],
  ['public', [], null],
])('%s', (written, known, expected) => expect(suggest(written, known)).toBe(expected))
