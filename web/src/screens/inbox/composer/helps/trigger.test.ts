import { expect, test } from 'vitest'
import { findTrigger } from './trigger.ts'

test.each<readonly [string, string | null]>([
  ['/', ''],
  ['/rim', 'rim'],
  ['Ciao /rim', 'rim'],
  ['Ciao\n/rim', 'rim'],
  [';', ''],
  [';rim', 'rim'],
  ['Ciao\n;rim', 'rim'],
  ['Ciao; poi', null],
  ['Ciao ;', null],
  ['24/7', null],
  ['https://', null],
  ['e/o', null],
  ['/home/luca', null],
  ['/rim ', null],
  ['', null],
  [`${'a'.repeat(90)}/x`, null],
  [`${'a '.repeat(90)}/x`, 'x'],
])('%j asks for %j', (text, query) => {
  const found = findTrigger(text, text.length)
  expect(found?.query ?? null).toBe(query)
  if (found !== null) expect(text.slice(found.start + 1, found.end)).toBe(query)
})

test('what stands behind the cursor is not asked', () =>
  expect(findTrigger('/rim borso', 3)?.query).toBe('ri'))
