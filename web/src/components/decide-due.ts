import type { TicketRow } from '../../../src/contract/ticket.ts'

const MINUTE = 60_000
const SOON_MS = 15 * MINUTE
const SOON_SHARE = 0.25

export type Due =
  | { readonly kind: 'none' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'snoozed'; readonly until: Date }
  | { readonly kind: 'plain' | 'soon' | 'late'; readonly at: Date; readonly leftMs: number }

type Timed = Pick<TicketRow, 'status' | 'dueAt' | 'waitingSince' | 'snoozedUntil' | 'owesPublic'>

/** What the clock of a ticket says. Soon: the last 15 minutes, or the last quarter of a shorter target. */
export function decideDue(ticket: Timed, now: number): Due {
  // Of what is solved nothing is due but the word that the public is owed.
  if (ticket.status === 'resolved' && !ticket.owesPublic) return { kind: 'none' }
  if (ticket.status === 'snoozed' && ticket.snoozedUntil !== null)
    return { kind: 'snoozed', until: new Date(ticket.snoozedUntil) }
  if (ticket.dueAt === null) return { kind: ticket.status === 'waiting' ? 'waiting' : 'none' }
  const at = new Date(ticket.dueAt)
  const leftMs = at.getTime() - now
  if (leftMs < 0) return { kind: 'late', at, leftMs }
  return { kind: leftMs <= soonBelow(ticket, at) ? 'soon' : 'plain', at, leftMs }
}

function soonBelow(ticket: Timed, at: Date): number {
  if (ticket.waitingSince === null) return SOON_MS
  const target = at.getTime() - new Date(ticket.waitingSince).getTime()
  return Math.min(SOON_MS, target * SOON_SHARE)
}
