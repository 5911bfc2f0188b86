import { z } from 'zod'
import { EVENT_DATA } from '../../core/events.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import type { HandoverRefusal } from '../../core/roster/hand-over.ts'
import type { Trx } from '../../store/database.ts'
import { insertEvents } from '../../store/event.ts'
import { fact, findTicketForChange } from '../../store/ticket.ts'
import { type ActRefusal, actWithin } from '../act-on-ticket.ts'
import type { Desk } from '../desk.ts'
import { withdrawNoteWithin } from '../write-note.ts'
import { type HandoverOutcome, settleEach } from './hand-over.ts'

/** Takes tickets back that one has just handed over, with their words, while nobody has done anything with them. */
export const undoHandover = (
  desk: Desk,
  workspaceId: string,
  ticketIds: readonly string[],
  memberId: string,
): Promise<HandoverOutcome> =>
  settleEach(ticketIds, ticketId =>
    desk.database.inWorkspace(workspaceId, trx => takeBack(desk, trx, workspaceId, ticketId, memberId)),
  )

async function takeBack(
  desk: Desk,
  trx: Trx,
  workspaceId: string,
  ticketId: string,
  memberId: string,
): Promise<Result<null, ActRefusal | HandoverRefusal>> {
  const ticket = await findTicketForChange(trx, workspaceId, ticketId)
  if (ticket === undefined) return refuse('notFound')
  const given = await findGiven(trx, workspaceId, ticketId, memberId)
  if (given === null || ticket.assignee_id !== given.to) return refuse('movedOn')
  const by = { kind: 'person', memberId } as const
  const acted = await actWithin(desk, trx, workspaceId, ticketId, { act: 'assign', to: memberId }, by)
  if (!acted.ok) return acted
  if (given.noteId !== null && (await withdrawNoteWithin(trx, workspaceId, given.noteId, memberId))) {
    const event = { type: 'note.withdrawn', data: { messageId: given.noteId } } as const
    await insertEvents(trx, workspaceId, [fact(event, by, given.noteId, ticketId)], {
      newId: desk.newId,
      now: desk.now(),
    })
  }
  return ok(null)
}

const eventRow = z.object({
  data: EVENT_DATA['ticket.handedOver'],
  actor: z.object({ kind: z.literal('person'), memberId: z.string() }),
})

/** What the ticket's last hand-over said, where it was this person's and nobody has taken or given it since. */
async function findGiven(trx: Trx, workspaceId: string, ticketId: string, memberId: string) {
  const row = await trx
    .selectFrom('event')
    .select(['type', 'data', 'actor'])
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .where('type', 'in', ['ticket.handedOver', 'ticket.assigned', 'ticket.unassigned'])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const read = row?.type === 'ticket.handedOver' ? eventRow.safeParse(row) : null
  if (read?.success !== true || read.data.actor.memberId !== memberId) return null
  return read.data.data
}
