import { z } from 'zod'
import { uuid } from './parts.ts'
import { ticketAct, ticketRow } from './ticket.ts'

/** So many a request, that progress can be shown and a connection that breaks costs little. */
export const ACTS_AT_ONCE = 50

export const ticketActs = z.object({
  acts: z
    .array(z.object({ id: uuid, act: ticketAct }))
    .min(1)
    .max(ACTS_AT_ONCE),
})

/** One for each act, in their order: the ticket as it is now, or why it stayed as it was. */
export const ticketActsAnswer = z.object({
  outcomes: z.array(z.object({ id: uuid, ticket: ticketRow.nullable(), refusal: z.string().nullable() })),
})
export type TicketActsAnswer = z.infer<typeof ticketActsAnswer>
