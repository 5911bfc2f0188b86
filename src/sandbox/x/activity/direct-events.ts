import type { EntryOf } from '../../record-entry.ts'
import { type ActivityEvent, type EventSource, eventUuid } from './activity-event.ts'
import { renderChatPayload, renderDirectPayload } from './render-event-direct.ts'

/** Told to who wrote and to who got it. What is encrypted is told as a chat, and shows nothing of its text. */
export function makeDirectEvents(
  { state, base }: EventSource,
  { direct, seq }: EntryOf<'direct.sent'>,
): ActivityEvent[] {
  const isEncrypted = direct.isEncrypted === true
  const family = isEncrypted ? 'chat' : 'dm'
  const recipients =
    direct.recipientId === null
      ? [...(state.groups.get(direct.conversationId) ?? [])].filter(id => id !== direct.senderId)
      : [direct.recipientId]
  const sides = [
    { type: `${family}.sent`, userId: direct.senderId, direction: 'outbound' } as const,
    ...recipients.map(userId => ({ type: `${family}.received`, userId, direction: 'inbound' }) as const),
  ]
  return sides.map(side => ({
    ...side,
    uuid: eventUuid(`${seq}:${side.type}`),
    ...(!isEncrypted && { text: direct.text }),
    render: () => ({
      payload: isEncrypted
        ? renderChatPayload(direct)
        : renderDirectPayload(state, direct, direct.recipientId ?? recipients[0] ?? '', base),
    }),
  }))
}
