import type { NewEvent } from '../../core/events.ts'
import type { Trx } from '../../store/database.ts'
import { insertEvents } from '../../store/event.ts'
import type { SavedViewRow } from '../../store/saved-view.ts'
import { fact } from '../../store/ticket.ts'
import { wakeEverybody } from '../../store/wake.ts'
import type { Desk } from '../desk.ts'

type Told = Extract<NewEvent, { type: 'view.changed' }>['data']

/** What one person calls his own views is nobody's business: their names stay out of the log. */
export async function tellView(
  desk: Desk,
  trx: Trx,
  { workspace_id, id, name, member_id }: Pick<SavedViewRow, 'workspace_id' | 'id' | 'name' | 'member_id'>,
  deed: Told['deed'],
  memberId: string,
): Promise<void> {
  const isShared = member_id === null
  const data = { viewId: id, name: isShared ? name : null, isShared, deed }
  const event = fact({ type: 'view.changed', data }, { kind: 'person', memberId }, id, null)
  await insertEvents(trx, workspace_id, [event], { newId: desk.newId, now: desk.now() })
  await wakeEverybody(trx)
}
