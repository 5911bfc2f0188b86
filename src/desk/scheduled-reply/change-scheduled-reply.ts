import { replyRequest } from '../../contract/reply.ts'
import type { NewEvent } from '../../core/events.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import {
  applyScheduleAct,
  type ScheduleAct,
  type ScheduledReplyRefusal,
} from '../../core/scheduled-reply/scheduled-reply.ts'
import type { Trx } from '../../store/database.ts'
import { insertEvents } from '../../store/event.ts'
import {
  changeScheduledReply,
  findScheduledReply,
  type ScheduledReplyRow,
  takeFromScheduledReply,
  toScheduledReply,
} from '../../store/scheduled-reply.ts'
import { fact, findTicketForChange } from '../../store/ticket.ts'
import { wakeEverybody } from '../../store/wake.ts'
import type { Desk } from '../desk.ts'
import { giveDraftBack } from '../writing/give-back.ts'
import { readContent } from './read-content.ts'

export type ChangeScheduledRefusal = ScheduledReplyRefusal | 'notFound'

/** Another time for an answer that waits for its own. */
export const moveScheduledReply = (
  desk: Desk,
  workspaceId: string,
  id: string,
  goesAt: Date,
  memberId: string,
): Promise<Result<ScheduledReplyRow, ChangeScheduledRefusal>> =>
  change(desk, workspaceId, id, { act: 'move', goesAt }, memberId)

/** It does not go: it is its author's draft again, files and all, whoever takes it back. */
export const withdrawScheduledReply = (
  desk: Desk,
  workspaceId: string,
  id: string,
  memberId: string,
): Promise<Result<ScheduledReplyRow, ChangeScheduledRefusal>> =>
  change(desk, workspaceId, id, { act: 'withdraw' }, memberId)

async function change(
  desk: Desk,
  workspaceId: string,
  id: string,
  act: Extract<ScheduleAct, { act: 'move' }> | { readonly act: 'withdraw' },
  memberId: string,
): Promise<Result<ScheduledReplyRow, ChangeScheduledRefusal>> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const found = await findScheduledReply(trx, workspaceId, id)
    if (found === undefined) return refuse('notFound')
    await findTicketForChange(trx, workspaceId, found.ticket_id)
    // As it stands behind the ticket's lock.
    const row = await findScheduledReply(trx, workspaceId, id)
    if (row === undefined) return refuse('notFound')
    const applied = applyScheduleAct(toScheduledReply(row), act, desk.now())
    if (!applied.ok) return applied
    const changed = await changeScheduledReply(trx, row, applied.value)
    if (act.act === 'withdraw') await giveBack(desk, trx, row)
    const by = { kind: 'person', memberId } as const
    const happened = [fact(tell(row, changed, act.act), by, id, row.ticket_id)]
    await insertEvents(trx, workspaceId, happened, { newId: desk.newId, now: desk.now() })
    await wakeEverybody(trx)
    return ok(changed)
  })
}

const tell = (row: ScheduledReplyRow, changed: ScheduledReplyRow, act: 'move' | 'withdraw'): NewEvent =>
  act === 'move'
    ? {
        type: 'reply.moved',
        data: {
          scheduledReplyId: row.id,
          from: row.goes_at.toISOString(),
          to: changed.goes_at.toISOString(),
        },
      }
    : { type: 'reply.withdrawn', data: { scheduledReplyId: row.id } }

/** Puts it above what its author has begun since. The caller holds the ticket's lock. */
export async function giveBack(desk: Desk, trx: Trx, row: ScheduledReplyRow): Promise<void> {
  await takeFromScheduledReply(trx, row, desk.now())
  const content = await readContent(trx, row.workspace_id, replyRequest.parse(row.reply))
  const { workspace_id: workspaceId, ticket_id: ticketId, mode, author_id: authorId } = row
  await giveDraftBack(desk, trx, { workspaceId, ticketId, mode, authorId }, content)
}
