import { findMentions } from '../core/mention/find-mentions.ts'
import type { Trx } from '../store/database.ts'
import { deleteDraft } from '../store/draft.ts'
import { insertEvents } from '../store/event.ts'
import { insertMentions, listColleagues } from '../store/mention.ts'
import { fact, findTicketForChange, type TicketRecord } from '../store/ticket.ts'
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
    if (await writeNoteWithin(desk, trx, ticket, note, memberId))
      await deleteDraft(trx, { workspaceId, ticketId, mode: 'note', authorId: memberId })
    return true
  })
}

/** The same inside a transaction that has more to do. @returns false where the note is there already, as it is. */
export async function writeNoteWithin(
  desk: Desk,
  trx: Trx,
  ticket: TicketRecord,
  note: { readonly messageId: string; readonly text: string },
  memberId: string,
): Promise<boolean> {
  const { workspace_id: workspaceId, id: ticketId } = ticket
  const now = desk.now()
  const text = toStorable(note.text)
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
      text,
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
  if (inserted.numInsertedOrUpdatedRows === 0n) return false
  if (text.includes('@')) {
    const mentions = findMentions(text, await listColleagues(trx, workspaceId))
    await insertMentions(trx, workspaceId, { messageId: note.messageId, writtenAt: now }, mentions)
  }
  const event = { type: 'note.written', data: { messageId: note.messageId } } as const
  const by = { kind: 'person', memberId } as const
  await insertEvents(trx, workspaceId, [fact(event, by, note.messageId, ticketId)], {
    newId: desk.newId,
    now,
  })
  await wakeEverybody(trx)
  return true
}

/** Takes a note back that its author has just written. @returns whether it was there. */
export async function withdrawNoteWithin(
  trx: Trx,
  workspaceId: string,
  messageId: string,
  memberId: string,
): Promise<boolean> {
  const deleted = await trx
    .deleteFrom('message')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', messageId)
    .where('visibility', '=', 'internal')
    .where('author_member_id', '=', memberId)
    .executeTakeFirst()
  return deleted.numDeletedRows > 0n
}
