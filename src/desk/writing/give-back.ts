import { type DraftContent, joinDrafts } from '../../core/draft/draft.ts'
import type { Trx } from '../../store/database.ts'
import {
  contentOf,
  type DraftPlace,
  type DraftRow,
  type DraftSaving,
  findDraftForChange,
  putDraft,
} from '../../store/draft.ts'
import type { Desk } from '../desk.ts'

/** Puts a text above whatever its author has begun since. The caller holds the ticket's lock. */
export async function giveDraftBack(
  desk: Desk,
  trx: Trx,
  place: DraftPlace & Pick<DraftSaving, 'escalationId'>,
  content: DraftContent,
): Promise<DraftRow> {
  const begun = await findDraftForChange(trx, place)
  return putDraft(trx, {
    ...place,
    id: begun?.id ?? desk.newId(),
    content: begun === undefined ? content : joinDrafts(content, contentOf(begun)),
    version: (begun?.version ?? 0) + 1,
    now: desk.now(),
  })
}
