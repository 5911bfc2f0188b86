import { expect, test } from 'vitest'
import type { MessageView, TicketDetail } from '../../../../../src/contract/ticket.ts'
import type { Reaction } from '../../../../../src/core/message/message.ts'
import { applyReaction } from './apply-reaction.ts'

const detail = (has: Reaction[]) =>
  ({
    messages: [
      { id: 'a', reactions: { may: ['like', 'repost'], has } },
      { id: 'b', reactions: { may: [], has: [] } },
    ] as unknown as MessageView[],
  }) as TicketDetail
const hasOf = (changed: TicketDetail) => changed.messages.map(message => message.reactions.has)

test.each([
  ['a reaction is added', [], 'like', true, [['like'], []]],
  ['one that is there is not doubled', ['like'], 'like', true, [['like'], []]],
  ['one is taken back and the other stays', ['like', 'repost'], 'like', false, [['repost'], []]],
  ['nothing is taken back', [], 'repost', false, [[], []]],
] as const)('%s', (_name, has, reaction, on, expected) => {
  expect(hasOf(applyReaction(detail([...has]), { messageId: 'a', reaction, on }))).toEqual(expected)
})

test('the ticket before is left as it was: it is what a refusal brings back', () => {
  const before = detail([])
  applyReaction(before, { messageId: 'a', reaction: 'like', on: true })
  expect(hasOf(before)).toEqual([[], []])
})
