import { describe, expect, test } from 'vitest'
import type { WayView } from '../../../../../src/contract/ticket.ts'
import { decideMode, decideWay } from './decide-mode.ts'
import { makeWay } from './way.fixture.ts'

const way = (mode: WayView['mode'], isAllowed: boolean, accountId = 'care'): WayView =>
  makeWay({ mode, isAllowed, accountId })

describe('decideMode', () => {
  test.each([
    ['a public post is answered in public', 'public', [way('public', true), way('direct', true)], 'public'],
    ['a direct message is answered directly', 'direct', [way('public', true), way('direct', true)], 'direct'],
    [
      'a closed direct line leaves the public one',
      'direct',
      [way('public', true), way('direct', false)],
      'public',
    ],
    [
      'a public post is never moved into private by itself',
      'public',
      [way('public', false), way('direct', true)],
      'public',
    ],
    ['nothing is possible', 'direct', [], 'direct'],
  ] as const)('%s', (_name, visibility, ways, mode) => {
    expect(decideMode({ ticket: { visibility }, ways: [...ways] })).toBe(mode)
  })
})

describe('decideWay', () => {
  const ways = [way('public', false, 'brand'), way('public', true, 'care'), way('direct', true, 'care')]
  test.each([
    ['the first that is allowed', 'public', null, 'care'],
    ['the chosen account, allowed or not', 'public', 'brand', 'brand'],
    ['an unknown account counts as none', 'public', 'gone', 'care'],
  ] as const)('%s', (_name, mode, accountId, expected) => {
    expect(decideWay(ways, mode, accountId)?.accountId).toBe(expected)
  })
  test('a note has no way', () => {
    expect(decideWay(ways, 'note', null)).toBeUndefined()
  })
})
