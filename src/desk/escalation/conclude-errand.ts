import { applyDeliveryAct, type DeliveryAct, type DeliveryChange } from '../../core/delivery/delivery.ts'
import type { NewEvent } from '../../core/events.ts'
import type { Trx } from '../../store/database.ts'
import { changeErrand, type ErrandRow, findErrandForChange } from '../../store/escalation/errand.ts'
import { changeEscalation, findEscalationForChange } from '../../store/escalation/escalation.ts'
import { wakeSystem } from '../../store/escalation/ticketing-system.ts'
import { insertEvents } from '../../store/event.ts'
import { fact } from '../../store/ticket.ts'
import { wakeEverybody } from '../../store/wake.ts'
import type { Desk } from '../desk.ts'

/** A person lets it be tried once more. @returns null when it is not there, or on its way. */
export const retryErrand = async (
  desk: Desk,
  workspaceId: string,
  id: string,
): Promise<DeliveryChange | null> => {
  const row = await desk.database.inWorkspace(workspaceId, trx => findErrandForChange(trx, workspaceId, id))
  return row === undefined ? null : concludeErrand(desk, row, { act: 'tryAgain' })
}

/** Brings an errand one step on, with what follows for its escalation. Nothing happens when it has moved on meanwhile. */
export async function concludeErrand(
  desk: Desk,
  { workspace_id: workspaceId, id, escalation_id: escalationId }: ErrandRow,
  act: DeliveryAct,
): Promise<DeliveryChange | null> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    // The escalation first: whoever tells its department more holds it.
    const escalation = await findEscalationForChange(trx, workspaceId, escalationId)
    const row = await findErrandForChange(trx, workspaceId, id)
    if (escalation === undefined || row === undefined) return null
    const applied = applyDeliveryAct(row.state, act, desk.now())
    if (!applied.ok) return null
    const change = applied.value
    const lookAgainAt =
      change.state === 'unknown' ? new Date(desk.now().getTime() + desk.timing.lookAgainMs) : null
    await changeErrand(trx, row, change, lookAgainAt)
    if (change.state === 'sent' && row.kind === 'create') await keepIssue(desk, trx, row, change)
    const event = eventOf(row, change)
    const by = { kind: 'clock' } as const
    if (event !== null)
      await insertEvents(trx, workspaceId, [fact(event, by, row.id, escalation.ticket_id)], {
        newId: desk.newId,
        now: desk.now(),
      })
    await wakeEverybody(trx)
    return change
  })
}

/**
 * Where the department is still asked there, this is its issue now. Somebody may have answered before we knew of it: all
 * of it is read once.
 */
async function keepIssue(desk: Desk, trx: Trx, row: ErrandRow, change: DeliveryChange): Promise<void> {
  const later = await trx
    .selectFrom('errand')
    .select('id')
    .where('workspace_id', '=', row.workspace_id)
    .where('escalation_id', '=', row.escalation_id)
    .where('kind', '=', 'create')
    .where('place', '>', row.place)
    .executeTakeFirst()
  const escalation = await findEscalationForChange(trx, row.workspace_id, row.escalation_id)
  if (later !== undefined || escalation?.system_id !== row.system_id) return
  await changeEscalation(trx, escalation, {
    issue_id: change.externalId ?? null,
    issue_status: 'open',
    issue_read_at: null,
  })
  if (row.system_id !== null)
    await wakeSystem(trx, { workspace_id: row.workspace_id, id: row.system_id }, desk.now())
}

function eventOf(row: ErrandRow, change: DeliveryChange): NewEvent | null {
  const ids = { errandId: row.id, escalationId: row.escalation_id }
  switch (change.state) {
    case 'sent':
      return { type: 'errand.sent', data: ids }
    case 'failed':
      return { type: 'errand.failed', data: { ...ids, code: change.refusal?.code ?? 'refused' } }
    case 'unknown':
      return { type: 'errand.unknown', data: { ...ids, code: 'silent' } }
    // A system that is down is tried again and again: nobody wants to read each of it.
    case 'pending':
    case 'sending':
      return null
  }
}
