import { applyIncidentAct } from '../../core/incident/apply-incident-act.ts'
import type { IncidentAct } from '../../core/incident/incident.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { findIncidentForChange, type IncidentRow, updateIncident } from '../../store/incident.ts'
import type { Desk } from '../desk.ts'
import { type IncidentDenied, type IncidentKeeper, tellIncident } from './tell-incident.ts'

/** It is over, or not yet. Nobody is answered by it: that is for people to say. */
export function actOnIncident(
  desk: Desk,
  id: string,
  act: IncidentAct,
  keeper: IncidentKeeper,
): Promise<Result<IncidentRow, IncidentDenied>> {
  const { workspaceId, memberId } = keeper
  return desk.database.inWorkspace(workspaceId, async trx => {
    const before = await findIncidentForChange(trx, workspaceId, id)
    if (before === undefined) return refuse('notFound')
    const step = applyIncidentAct(before.state, act)
    if (!step.ok) return step
    const now = desk.now()
    const change = { state: step.value, resolved_at: step.value === 'resolved' ? now : null }
    const row = await updateIncident(trx, before, change, { memberId, now })
    const type = act === 'resolve' ? 'incident.resolved' : 'incident.reopened'
    await tellIncident(desk, trx, { type, data: { incidentId: id, title: row.title } }, keeper)
    return ok(row)
  })
}
