import { ok, type Result, refuse } from '../../core/result.ts'
import { contentOf, type DraftRow, deleteDraft, findDraft, findDraftForChange } from '../../store/draft.ts'
import { insertEvents } from '../../store/event.ts'
import { fact, findTicketForChange } from '../../store/ticket.ts'
import { wakeEverybody } from '../../store/wake.ts'
import type { Desk } from '../desk.ts'
import { giveDraftBack } from './give-back.ts'

/** Somebody goes on where a colleague stopped: the draft is his, above what he had begun himself; its author is told. */
export async function takeDraftOver(
  desk: Desk,
  workspaceId: string,
  id: string,
  memberId: string,
): Promise<Result<DraftRow, 'notFound'>> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const found = await findDraft(trx, workspaceId, id)
    if (found === undefined) return refuse('notFound')
    const { ticket_id: ticketId, mode, author_id: authorId } = found
    if (authorId === memberId) return ok(found)
    await findTicketForChange(trx, workspaceId, ticketId)
    const theirs = { workspaceId, ticketId, mode, authorId }
    const draft = await findDraftForChange(trx, theirs)
    // Sent, emptied or taken meanwhile.
    if (draft === undefined) return refuse('notFound')
    await deleteDraft(trx, theirs)
    const source = draft.escalation_id === null ? {} : { escalationId: draft.escalation_id }
    const place = { ...theirs, authorId: memberId, ...source }
    const mine = await giveDraftBack(desk, trx, place, contentOf(draft))
    const event = { type: 'draft.takenOver', data: { draftId: id, mode, from: authorId } } as const
    const by = { kind: 'person', memberId } as const
    await insertEvents(trx, workspaceId, [fact(event, by, id, ticketId)], {
      newId: desk.newId,
      now: desk.now(),
    })
    await wakeEverybody(trx)
    return ok(mine)
  })
}
