import type { NewEvent } from '../events.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { Ticket, TicketAct, TicketRefusal } from './ticket.ts'

type Linking = Extract<TicketAct, { act: 'incident' }>

/** Accepted in every status but of what went on elsewhere: often the cause is known when the matter is over. */
export function applyIncident(
  ticket: Ticket,
  { incidentId: to }: Linking,
): Result<{ ticket: Ticket; events: NewEvent[] }, TicketRefusal> {
  if (ticket.resolution === 'merged') return refuse('ticketMerged')
  const { incidentId: from } = ticket
  if (from === to) return ok({ ticket, events: [] })
  return ok({
    ticket: { ...ticket, incidentId: to },
    events: [{ type: 'ticket.incidentChanged', data: { from, to } }],
  })
}
