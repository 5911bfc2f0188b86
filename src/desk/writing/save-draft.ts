import { isDeepStrictEqual } from 'node:util'
import type { SaveDraftRequest } from '../../contract/draft.ts'
import { type DraftContent, isEmptyDraft } from '../../core/draft/draft.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import type { Trx } from '../../store/database.ts'
import {
  contentOf,
  type DraftPlace,
  type DraftRow,
  deleteDraft,
  findDraftForChange,
  putDraft,
} from '../../store/draft.ts'
import { findEscalation } from '../../store/escalation/escalation.ts'
import { hasSaid } from '../../store/message.ts'
import { findTicketForChange } from '../../store/ticket.ts'
import type { Desk } from '../desk.ts'
import { toStorable } from '../storable.ts'

export type SaveRefused =
  | { readonly kind: 'notFound' }
  /** The desk has another than the one that this goes on from; null: it has none any more. */
  | { readonly kind: 'draftMoved'; readonly draft: DraftRow | null }

/** Keeps what somebody has begun; what is empty is dropped. Nothing is written over that its author has not seen. */
export async function saveDraft(
  desk: Desk,
  workspaceId: string,
  ticketId: string,
  { mode, version, content, escalationId }: SaveDraftRequest,
  memberId: string,
): Promise<Result<DraftRow | null, SaveRefused>> {
  const place = { workspaceId, ticketId, mode, authorId: memberId }
  return desk.database.inWorkspace(workspaceId, async trx => {
    // Two browsers of one person take turns, also while there is no row yet.
    if ((await findTicketForChange(trx, workspaceId, ticketId)) === undefined)
      return refuse({ kind: 'notFound' })
    const kept = await findDraftForChange(trx, place)
    if ((kept?.version ?? 0) !== version) {
      // Dropped twice is dropped.
      if (kept === undefined && isEmptyDraft(content)) return ok(null)
      // Said twice, as by a page that was loaded anew before it heard the answer, is said once.
      if (kept !== undefined && isDeepStrictEqual(contentOf(kept), toStorable(content))) return ok(kept)
      // On its way while the same words left as an answer: they are said, and nobody need choose.
      if (kept === undefined && (await hasLeft(trx, place, content))) return ok(null)
      return refuse({ kind: 'draftMoved', draft: kept ?? null })
    }
    if (isEmptyDraft(content)) {
      await deleteDraft(trx, place)
      return ok(null)
    }
    const saving = { ...place, id: desk.newId(), content: toStorable(content), version: version + 1 }
    const source = await findSource(trx, workspaceId, ticketId, escalationId)
    return ok(await putDraft(trx, { ...saving, ...source, now: desk.now() }))
  })
}

const hasLeft = async (trx: Trx, place: DraftPlace, { text }: DraftContent): Promise<boolean> =>
  text.trim() !== '' && (await hasSaid(trx, place, toStorable(text.trim())))

/** What was asked about another ticket, or about none, is no source. */
async function findSource(
  trx: Trx,
  workspaceId: string,
  ticketId: string,
  escalationId: string | undefined,
): Promise<{ readonly escalationId?: string }> {
  if (escalationId === undefined) return {}
  const row = await findEscalation(trx, workspaceId, escalationId)
  return row?.ticket_id === ticketId ? { escalationId } : {}
}
