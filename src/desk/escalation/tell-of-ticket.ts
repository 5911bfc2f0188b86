import type { Actor } from '../../core/actor.ts'
import type { TicketAct } from '../../core/ticket/ticket.ts'
import type { Trx } from '../../store/database.ts'
import { listEscalations } from '../../store/escalation/escalation.ts'
import type { TicketRecord } from '../../store/ticket.ts'
import type { Desk } from '../desk.ts'
import { endEscalations } from './change-escalation.ts'
import { carryBySystem } from './tell-department.ts'

/** What became of a ticket goes on to the departments that were asked for it. The caller holds the ticket. */
export async function tellOfTicket(
  desk: Desk,
  trx: Trx,
  ticket: TicketRecord,
  act: TicketAct,
  by: Actor,
): Promise<void> {
  if (act.act !== 'resolve' && act.act !== 'prioritise') return
  if (ticket.asked_departments.length === 0 && ticket.department_answered_at === null) return
  const rows = await listEscalations(trx, ticket.workspace_id, ticket.id)
  if (act.act === 'resolve') {
    await endEscalations(desk, trx, rows, by.kind === 'person' ? by.memberId : null)
    return
  }
  for (const row of rows)
    if (row.state === 'asked' && row.way === 'ticketing')
      await carryBySystem(
        desk,
        trx,
        row,
        { kind: 'update', issueId: row.issue_id ?? '', priority: act.priority },
        null,
      )
}
