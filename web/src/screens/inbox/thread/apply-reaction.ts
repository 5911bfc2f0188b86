import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import type { Reaction } from '../../../../../src/core/message/message.ts'

export interface ReactionChange {
  readonly messageId: string
  readonly reaction: Reaction
  readonly on: boolean
}

/** The ticket as it is once the account has reacted, or has taken that back. */
export function applyReaction(
  detail: TicketDetail,
  { messageId, reaction, on }: ReactionChange,
): TicketDetail {
  const messages = detail.messages.map(message => {
    if (message.id !== messageId) return message
    const others = message.reactions.has.filter(each => each !== reaction)
    return { ...message, reactions: { ...message.reactions, has: on ? [...others, reaction] : others } }
  })
  return { ...detail, messages }
}
