import { describe, expect, test } from 'vitest'
import { decidePress, nameOfPress } from './keys.ts'

const press = (key: string, held: Partial<Parameters<typeof nameOfPress>[0]> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

describe('nameOfPress', () => {
  test.each([
    [press('j'), 'j'],
    [press('J'), 'j'],
    [press('E', { shiftKey: true }), 'Shift+E'],
    [press('e', { shiftKey: true }), 'Shift+E'],
    [press('k', { ctrlKey: true }), 'Ctrl+K'],
    [press('k', { metaKey: true }), 'Ctrl+K'],
    [press('?', { shiftKey: true }), '?'],
    [press('Enter', { ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+Enter'],
    [press('1'), '1'],
    [press('Shift', { shiftKey: true }), null],
    [press('å', { altKey: true }), null],
  ])('%o is %s', (given, name) => {
    expect(nameOfPress(given)).toBe(name)
  })
})

describe('decidePress', () => {
  const known = ['j', 'g i', 'g s', '/']
  test.each([
    ['', 'j', { sequence: 'j', meaning: 'complete' }],
    ['', 'g', { sequence: 'g', meaning: 'begun' }],
    ['g', 'i', { sequence: 'g i', meaning: 'complete' }],
    ['g', 'j', { sequence: 'j', meaning: 'complete' }],
    ['g', 'q', { sequence: '', meaning: 'nothing' }],
    ['', 'q', { sequence: '', meaning: 'nothing' }],
  ])('after "%s", %s', (begun, key, expected) => {
    expect(decidePress(begun, key, known)).toEqual(expected)
  })
})
