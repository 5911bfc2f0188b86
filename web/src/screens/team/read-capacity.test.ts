import { expect, test } from 'vitest'
import { readCapacity } from './read-capacity.ts'

test.each([
  ['', { isValid: true, value: null }],
  [' ', { isValid: true, value: null }],
  [0, { isValid: true, value: 0 }],
  ['7.5', { isValid: true, value: 7.5 }],
  [1000, { isValid: true, value: 1000 }],
  [1001, { isValid: false }],
  ['-1', { isValid: false }],
  ['many', { isValid: false }],
])('%j', (written, read) => {
  expect(readCapacity(written)).toEqual(read)
})
