import { expect, test } from 'vitest'
import type { MessageView } from '../../../../../src/contract/ticket.ts'
import { findShown, isForeign, type Shown } from './shown.ts'

const message = (more: Partial<MessageView> = {}) =>
  ({
    id: 'm1',
    text: 'Hola',
    language: 'es',
    direction: 'inbound',
    visibility: 'public',
    isDeleted: false,
    isSealed: false,
    ...more,
  }) as MessageView

test.each([
  ['in another language', {}, true],
  ['in a language that nobody knows', { language: 'other' }, true],
  ['direct', { visibility: 'direct' }, true],
  ['in one’s own', { language: 'it' }, false],
  ['a note', { visibility: 'internal' }, false],
  ['ours', { direction: 'outbound' }, false],
  ['deleted', { isDeleted: true }, false],
  ['sealed', { isSealed: true }, false],
  ['a picture alone', { text: ' ' }, false],
] as const)('a message %s', (_, more, is) => expect(isForeign(message(more), 'it')).toBe(is))

test('an edited message has no translation yet', () => {
  const all = new Map<string, Shown>([['m1', { state: 'hidden', original: 'Hola' }]])
  expect(findShown(all, message())).toBeDefined()
  expect(findShown(all, message({ text: 'Adiós' }))).toBeUndefined()
})
