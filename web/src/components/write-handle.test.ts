import { expect, test } from 'vitest'
import { writeHandle } from './write-handle.ts'

test.each([
  ['aurora_aiuta', '@aurora_aiuta'],
  ['aurora.example', '@aurora.example'],
  ['care@aurora.example', 'care@aurora.example'],
])('%s is written %s', (handle, written) => {
  expect(writeHandle(handle)).toBe(written)
})
