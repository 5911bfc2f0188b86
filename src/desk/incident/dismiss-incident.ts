import { ok, type Result, refuse } from '../../core/result.ts'
import { deleteIncidentDismissal, hasIncident, insertIncidentDismissal } from '../../store/incident.ts'
import { findTicketForChange } from '../../store/ticket.ts'
import type { Desk } from '../desk.ts'
import { type IncidentDenied, type IncidentKeeper, tellIncident } from './tell-incident.ts'

interface Asked {
  readonly incidentId: string
  /** False: it may be suggested again. */
  readonly isDismissed: boolean
}

/** The ticket speaks of something else: the incident is not suggested for it any more. Said twice, it is said once. */
export function dismissIncident(
  desk: Desk,
  ticketId: string,
  { incidentId, isDismissed }: Asked,
  keeper: IncidentKeeper,
): Promise<Result<boolean, IncidentDenied>> {
  const { workspaceId, memberId } = keeper
  return desk.database.inWorkspace(workspaceId, async trx => {
    if ((await findTicketForChange(trx, workspaceId, ticketId)) === undefined) return refuse('notFound')
    if (!(await hasIncident(trx, workspaceId, incidentId))) return refuse('unknownIncident')
    const dismissal = { workspaceId, ticketId, incidentId }
    const isNew = isDismissed
      ? await insertIncidentDismissal(trx, dismissal, { memberId, now: desk.now() })
      : await deleteIncidentDismissal(trx, dismissal)
    if (!isNew) return ok(false)
    const data = { incidentId, isTakenBack: !isDismissed }
    await tellIncident(desk, trx, { type: 'ticket.incidentDismissed', data }, keeper, ticketId)
    return ok(true)
  })
}
