import type { NewEvent } from '../../core/events.ts'
import type { IncidentRefusal } from '../../core/incident/incident.ts'
import type { Trx } from '../../store/database.ts'
import { insertEvents } from '../../store/event.ts'
import { fact } from '../../store/ticket.ts'
import { wakeEverybody } from '../../store/wake.ts'
import type { Desk } from '../desk.ts'

export type IncidentDenied = IncidentRefusal | 'notFound'

/** Who acts, and in which workspace. */
export interface IncidentKeeper {
  readonly workspaceId: string
  readonly memberId: string
}

type IncidentEvent = Extract<NewEvent, { type: `incident.${string}` | 'ticket.incidentDismissed' }>

/** `ticketId`: of which ticket it is told; null where it is told of the incident alone. */
export async function tellIncident(
  desk: Desk,
  trx: Trx,
  event: IncidentEvent,
  { workspaceId, memberId }: IncidentKeeper,
  ticketId: string | null = null,
): Promise<void> {
  const subjectId = ticketId ?? event.data.incidentId
  const told = fact(event, { kind: 'person', memberId }, subjectId, ticketId)
  await insertEvents(trx, workspaceId, [told], { newId: desk.newId, now: desk.now() })
  await wakeEverybody(trx)
}
