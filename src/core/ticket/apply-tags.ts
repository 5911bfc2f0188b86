import type { NewEvent } from '../events.ts'
import { ok, type Result, refuse } from '../result.ts'
import { MOST_TICKET_TAGS } from '../tag/tag.ts'
import type { Ticket, TicketAct, TicketRefusal } from './ticket.ts'

type Tagging = Extract<TicketAct, { act: 'tag' }>

/** Accepted in every status but of what went on elsewhere: what a matter was about is often known when it is over. */
export function applyTags(
  ticket: Ticket,
  { add, remove }: Tagging,
): Result<{ ticket: Ticket; events: NewEvent[] }, TicketRefusal> {
  if (ticket.resolution === 'merged') return refuse('ticketMerged')
  const added = [...new Set(add)].filter(id => !ticket.tagIds.includes(id))
  const removed = ticket.tagIds.filter(id => remove.includes(id) && !add.includes(id))
  const tagIds = [...ticket.tagIds.filter(id => !removed.includes(id)), ...added]
  if (added.length > 0 && tagIds.length > MOST_TICKET_TAGS) return refuse('tooManyTags')
  const events: NewEvent[] = []
  if (added.length > 0) events.push({ type: 'ticket.tagged', data: { tagIds: added } })
  if (removed.length > 0) events.push({ type: 'ticket.untagged', data: { tagIds: removed } })
  return ok({ ticket: events.length === 0 ? ticket : { ...ticket, tagIds }, events })
}

/** Those of both, as far as they fit: the ticket that goes on has its own first. */
export const joinTags = (own: readonly string[], other: readonly string[]): readonly string[] =>
  [...new Set([...own, ...other])].slice(0, Math.max(MOST_TICKET_TAGS, own.length))
