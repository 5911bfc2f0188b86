import { describe, expect, test } from 'vitest'
import type { MessageView } from '../../../../../src/contract/ticket.ts'
import { LOCALES } from '../../../../../src/core/language.ts'
import { findWaitingApproval, readApprovalNote, writeApprovalNote } from './approval-note.ts'

test.each(LOCALES.flatMap(locale => [['public', locale] as const, ['direct', locale] as const]))(
  'a note that asks for approval is read by everybody: %s, %s',
  (mode, locale) => {
    const text = 'Ciao Luca,\n\necco.'
    expect(readApprovalNote(writeApprovalNote(mode, text, locale))).toEqual({ mode, text })
  },
)

test.each(['', 'Da approvare?', 'He wrote: To be approved, public reply: x'])('%j asks for none', note =>
  expect(readApprovalNote(note)).toBeNull(),
)

const said = (id: string, change: Partial<MessageView>): MessageView =>
  ({
    id,
    direction: 'outbound',
    visibility: 'internal',
    isContext: false,
    text: '',
    author: { name: 'Sara' },
    ...change,
  }) as MessageView

const asking = (id: string, text: string) => said(id, { text: writeApprovalNote('public', text, 'it') })
const answer = said('answer', { visibility: 'public', text: 'Ciao' })
const question = said('question', { direction: 'inbound', visibility: 'public' })
const strange = said('strange', { visibility: 'public', isContext: true })

describe('what waits for approval', () => {
  test.each([
    ['nothing', [question], null],
    ['what was asked', [question, asking('a', 'uno')], 'uno'],
    ['what was asked last', [asking('a', 'uno'), asking('b', 'due')], 'due'],
    ['what was asked, whatever was noted since', [asking('a', 'uno'), said('n', { text: 'Bene' })], 'uno'],
    [
      'what was asked, whatever the customer and others said since',
      [asking('a', 'uno'), question, strange],
      'uno',
    ],
    ['nothing once it was answered', [asking('a', 'uno'), answer], null],
    ['what was asked after an answer', [answer, asking('a', 'uno')], 'uno'],
    ['nothing where the words are missing', [asking('a', ' ')], null],
  ] as const)('%s', (_what, messages, text) =>
    expect(findWaitingApproval({ messages: [...messages] })?.text ?? null).toBe(text),
  )
})
