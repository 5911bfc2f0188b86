import { expect, test } from 'vitest'
import { withoutPart, withPart } from './change-query.ts'
import { suggest } from './suggest.ts'

const names = { queue: ['billing', 'technical'], to: ['aurora_aiuta'], from: ['me', 'Sara Conti'] }
const texts = (typed: string) => suggest(typed, names).map(({ q }) => q)

test.each([
  ['', []],
  ['bolletta ', []],
  ['sta', ['status:']],
  ['bolletta -pri', ['bolletta -priority:', 'bolletta -before:']],
  ['is:bre', ['is:breached ']],
  ['è:rit', ['is:breached ']],
  ['queue:', ['queue:billing ', 'queue:technical ']],
  ['queue:billing', []],
  ['from:sa', ['from:"Sara Conti" ']],
  ['nothing:x', []],
  ['"is:', []],
])('"%s" suggests %o', (typed, expected) => expect(texts(typed)).toEqual(expected))

test('a part is taken out, or another put in its place, and the rest stays', () => {
  expect(withoutPart('bolletta is:open doppia', { from: 9, to: 16 })).toBe('bolletta doppia')
  expect(withPart('bolletta is:opne', { from: 9, to: 16 }, 'is:open')).toBe('bolletta is:open')
})
