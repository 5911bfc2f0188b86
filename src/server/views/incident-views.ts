import type { IncidentView } from '../../contract/incident.ts'
import type { TicketDetail } from '../../contract/ticket.ts'
import { suggestIncident } from '../../core/incident/suggest-incident.ts'
import type { Trx } from '../../store/database.ts'
import {
  type IncidentRow,
  type IncidentTally,
  listSuggestable,
  NO_TICKETS,
  readIncidents,
  tallyIncidents,
} from '../../store/incident.ts'
import type { TicketRecord } from '../../store/ticket.ts'
import type { ShownMessage } from '../../store/ticket-detail.ts'

const toIncidentView = (row: IncidentRow, tickets: IncidentTally): IncidentView => ({
  id: row.id,
  title: row.title,
  description: row.description,
  words: [...row.words],
  macroId: row.macro_id,
  state: row.state,
  since: row.since.toISOString(),
  openedAt: row.opened_at.toISOString(),
  resolvedAt: row.resolved_at?.toISOString() ?? null,
  tickets,
})

/** Each with its numbers of tickets, in their order. */
export async function viewIncidents(
  trx: Trx,
  workspaceId: string,
  rows: readonly IncidentRow[],
): Promise<IncidentView[]> {
  const ids = rows.map(({ id }) => id)
  const tallies = await tallyIncidents(trx, workspaceId, ids)
  return rows.map(row => toIncidentView(row, tallies.get(row.id) ?? NO_TICKETS))
}

type TicketIncidents = Pick<TicketDetail, 'linkedIncident' | 'suggestedIncident'>

/** The incident of a ticket, else the open one of which its customer most likely speaks. `own`: its messages. */
export async function viewTicketIncidents(
  trx: Trx,
  ticket: TicketRecord,
  own: readonly ShownMessage[],
): Promise<TicketIncidents> {
  const { workspace_id: workspaceId, incident_id: incidentId } = ticket
  if (incidentId !== null) {
    const row = (await readIncidents(trx, workspaceId, [incidentId])).get(incidentId)
    const [linkedIncident = null] = row === undefined ? [] : await viewIncidents(trx, workspaceId, [row])
    return { linkedIncident, suggestedIncident: null }
  }
  return { linkedIncident: null, suggestedIncident: await viewSuggested(trx, ticket, own) }
}

/** What is over is nothing to suggest for any more. */
async function viewSuggested(
  trx: Trx,
  ticket: TicketRecord,
  own: readonly ShownMessage[],
): Promise<TicketIncidents['suggestedIncident']> {
  if (ticket.status === 'resolved') return null
  const { workspace_id: workspaceId } = ticket
  const rows = await listSuggestable(trx, workspaceId, ticket.id)
  if (rows.length === 0) return null
  const said = own.filter(each => each.direction === 'inbound').map(({ text }) => text)
  const suggested = suggestIncident(rows, { openedAt: ticket.opened_at, said })
  const row = rows.find(({ id }) => id === suggested?.id)
  if (suggested === null || row === undefined) return null
  const [view] = await viewIncidents(trx, workspaceId, [row])
  return view === undefined ? null : { ...view, evidence: [...suggested.evidence] }
}
