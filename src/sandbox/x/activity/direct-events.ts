import type { EntryOf } from '../../record-entry.ts'
import { type ActivityEvent, type EventSource, eventUuid } from './activity-event.ts'
import { renderChatPayload, renderDirectPayload } from './render-event-direct.ts'

/**
 * Told to who wrote and to who got it. What is encrypted is told as a chat, and shows nothing of its text. Of
 * groups nothing is told: the older shape has no place for them.
 */
export function makeDirectEvents(
  { state, base }: EventSource,
  { direct, seq }: EntryOf<'direct.sent'>,
): ActivityEvent[] {
  const { recipientId, senderId } = direct
  if (recipientId === null) return []
  const isEncrypted = direct.isEncrypted === true
  const family = isEncrypted ? 'chat' : 'dm'
  const sides = [
    { type: `${family}.sent`, userId: senderId, direction: 'outbound' },
    { type: `${family}.received`, userId: recipientId, direction: 'inbound' },
  ] as const
  return sides.map(side => ({
    ...side,
    uuid: eventUuid(`${seq}:${side.type}`),
    ...(!isEncrypted && { text: direct.text }),
    render: () => ({
      payload: isEncrypted
        ? renderChatPayload(direct)
        : renderDirectPayload(state, direct, recipientId, base),
    }),
  }))
}
