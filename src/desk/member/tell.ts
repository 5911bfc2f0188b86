import type { Actor } from '../../core/actor.ts'
import type { NewEvent } from '../../core/events.ts'
import type { Trx } from '../../store/database.ts'
import { insertEvents } from '../../store/event.ts'
import { fact } from '../../store/ticket.ts'
import { wakeEverybody } from '../../store/wake.ts'
import type { Desk } from '../desk.ts'

export const byMember = (memberId: string): Actor => ({ kind: 'person', memberId })

/** Writes down what was done about somebody or an invitation, in the transaction that did it. */
export async function tellOfPeople(
  desk: Desk,
  trx: Trx,
  workspaceId: string,
  event: NewEvent,
  { by, subjectId }: { readonly by: Actor; readonly subjectId: string },
): Promise<void> {
  const facts = [fact(event, by, subjectId, null)]
  await insertEvents(trx, workspaceId, facts, { newId: desk.newId, now: desk.now() })
  await wakeEverybody(trx)
}
