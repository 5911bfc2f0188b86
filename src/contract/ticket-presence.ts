import { z } from 'zod'
import { TICKET_DOINGS } from '../core/ticket/presence.ts'
import { uuid } from './parts.ts'

/** A browser's heartbeat: every ten seconds, and at once when it changes; null: it has gone. */
export const ticketPresenceRequest = z.strictObject({ doing: z.enum(TICKET_DOINGS).nullable() })

/** Who is at one ticket; nobody any more where `people` is empty. Also one line of the live stream (`event: presence`). */
export const ticketPresence = z.object({
  ticketId: uuid,
  people: z.array(z.object({ memberId: uuid, doing: z.enum(TICKET_DOINGS) })),
})
export type TicketPresence = z.infer<typeof ticketPresence>

export const ticketPresenceList = z.object({ tickets: z.array(ticketPresence) })
export type TicketPresenceList = z.infer<typeof ticketPresenceList>

/** Whether it was nobody's, and is the caller's now. */
export const claimAnswer = z.object({ isClaimed: z.boolean() })
