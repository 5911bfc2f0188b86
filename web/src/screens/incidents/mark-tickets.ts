import type { TicketRow } from '../../../../src/contract/ticket.ts'
import type { TicketStatus } from '../../../../src/core/ticket/ticket.ts'
import { answerOf, desk } from '../../api/client.ts'
import { addSelected, clearSelection } from '../inbox/selection/selection.ts'

/** As many as a bulk act takes at most. */
const MOST = 1000

/** Marks the open tickets of an incident, for whatever is done with them next. */
export async function markTickets(incidentId: string): Promise<void> {
  const rows: TicketRow[] = []
  for (let cursor: string | undefined, isFirst = true; isFirst || cursor !== undefined; isFirst = false) {
    const query = { view: 'all', incidentId, limit: 100, ...(cursor !== undefined && { cursor }) } as const
    const page = await answerOf(desk.GET('/api/tickets', { params: { query } }))
    rows.push(...page.tickets)
    cursor = rows.length < MOST ? (page.nextCursor ?? undefined) : undefined
  }
  clearSelection()
  addSelected(rows)
}

const EVERY: readonly TicketStatus[] = ['open', 'waiting', 'snoozed', 'resolved']

/** The list of its open tickets, or of all. */
export const searchOf = (incidentId: string, which: 'open' | 'all') => ({
  view: 'all' as const,
  incident: incidentId,
  ...(which === 'all' && { status: EVERY.join(',') }),
})
