import { beforeEach, expect, test } from 'vitest'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import type { LoopState } from '../../../../../src/core/public-loop/public-loop.ts'
import type { Letter } from '../composer/letters.ts'
import { ANSWERED, askedResolution, askToResolve, makesWordDue, resolvesOwing } from './asked-resolution.ts'

beforeEach(() => askedResolution.set(null))

const detail = (state: LoopState, isPublic = true) =>
  ({ publicLoop: { state, isPublic } }) as unknown as TicketDetail
const letter = (mode: 'public' | 'direct', loopWord?: 'followUp') =>
  ({ mode, reply: { loopWord } }) as unknown as Letter

test.each<readonly [LoopState, boolean]>([
  ['none', false],
  ['unpromised', true],
  ['promised', true],
  ['due', false],
  ['posted', false],
  ['waived', false],
])('to resolve what is %s makes a word due: %s', (state, isDue) => {
  expect(makesWordDue(ANSWERED, detail(state))).toBe(isDue)
  expect(makesWordDue({ act: 'resolve', how: 'spam' }, detail(state))).toBe(false)
  expect(makesWordDue({ act: 'reopen' }, detail(state))).toBe(false)
})

test('a direct message that leads elsewhere makes it due, a follow-up does not', () => {
  expect(resolvesOwing(letter('direct'), detail('none'))).toBe(true)
  expect(resolvesOwing(letter('direct'), detail('none', false))).toBe(false)
  expect(resolvesOwing(letter('public'), detail('none'))).toBe(false)
  expect(resolvesOwing(letter('public'), detail('promised'))).toBe(true)
  expect(resolvesOwing(letter('public', 'followUp'), detail('promised'))).toBe(false)
})

test('who says it again means it', () => {
  expect(askToResolve('one', () => undefined)).toBe(true)
  expect(askToResolve('one', () => undefined)).toBe(false)
  expect(askToResolve('one', () => undefined)).toBe(true)
  expect(askToResolve('another', () => undefined)).toBe(true)
})
