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

test.each<readonly [string, string | null]>([
  ['@', 'colleague:'],
  ['Ciao @pa', 'colleague:pa'],
  ['(@pa', 'colleague:pa'],
  ['@Paul We', 'colleague:Paul We'],
  ['@Paul ', 'colleague:Paul '],
  ['@Paul  x', null],
  ['@a b c d', null],
  ['info@paul', null],
  ['@@paul', null],
  [':si', 'emoji:si'],
  ['Bene :sor', 'emoji:sor'],
  [':s', null],
  [':)', null],
  ['Nota:ok', null],
  ['10:30', null],
  ['/rim', 'macro:rim'],
])('%j, where all may be asked for, asks for %j', (text, expected) => {
  const found = findTrigger(text, text.length, ['macro', 'colleague', 'emoji'])
  expect(found === null ? null : `${found.asked}:${found.query}`).toBe(expected)
  if (found !== null) expect(text.slice(found.start + 1, found.end)).toBe(found.query)
})

test('what may not be asked for is not', () => expect(findTrigger('@pa', 3, ['macro', 'emoji'])).toBeNull())
