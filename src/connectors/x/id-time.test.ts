import { expect, test } from 'vitest'
import { timeOfId } from './id-time.ts'

test.each([
  ['2124309901843890176', '2026-11-22T01:12:03.026Z'],
  ['17', null],
  ['', null],
  ['repost:2124309901843890176', null],
])('%s was given at %s', (id, at) => expect(timeOfId(id)?.toISOString() ?? null).toBe(at))
