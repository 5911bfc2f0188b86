import { expect, test } from 'vitest'
import { indentAfter } from './yaml-keys.ts'

test.each([
  ['an entry of a list', '  - id: a', '  '],
  ['a key with a value', '    when: {}', '    '],
  ['a key that opens a section', '    when:', '      '],
  ['an entry that opens one', '  - who:', '      '],
  ['nothing', '', ''],
])('below %s', (_name, text, indent) => {
  expect(indentAfter(text)).toBe(indent)
})
