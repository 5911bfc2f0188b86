import { insertEvents } from '../store/event.ts'
import { fact, findTicketForChange } from '../store/ticket.ts'
import { wakeEverybody } from '../store/wake.ts'
import type { Desk } from './desk.ts'
import { toStorable } from './storable.ts'

/** An internal note: it never leaves the desk and stops no clock. @returns false when there is no such ticket. */
export async function writeNote(
  desk: Desk,
  workspaceId: string,
  ticketId: string,
  note: { readonly messageId: string; readonly text: string },
  memberId: string,
): Promise<boolean> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const ticket = await findTicketForChange(trx, workspaceId, ticketId)
    if (ticket === undefined) return false
    const now = desk.now()
    const inserted = await trx
      .insertInto('message')
      .values({
        workspace_id: workspaceId,
        id: note.messageId,
        channel: ticket.channel,
        external_id: null,
        conversation_id: null,
        ticket_id: ticketId,
        profile_id: null,
        author_member_id: memberId,
        account_id: ticket.account_id,
        direction: 'outbound',
        visibility: 'internal',
        text: toStorable(note.text),
        language: 'other',
        media: '[]',
        in_reply_to: null,
        quotes: null,
        network_thread: null,
        addressed: [],
        written_at: now,
        received_at: now,
        deleted_at: null,
      })
      .onConflict(conflict => conflict.columns(['workspace_id', 'id']).doNothing())
      .executeTakeFirst()
    if (inserted.numInsertedOrUpdatedRows === 0n) return true
    const event = { type: 'note.written', data: { messageId: note.messageId } } as const
    const by = { kind: 'person', memberId } as const
    await insertEvents(trx, workspaceId, [fact(event, by, note.messageId, ticketId)], {
      newId: desk.newId,
      now,
    })
    await wakeEverybody(trx)
    return true
  })
}
