import type { NewEvent } from '../events.ts'
import { assertNever, ok, type Result, refuse } from '../result.ts'
import { applyIncident } from './apply-incident.ts'
import { applyTags, joinTags } from './apply-tags.ts'
import { isMorePressing, type Standing, type Ticket, type TicketAct, type TicketRefusal } from './ticket.ts'

export interface Applied {
  readonly ticket: Ticket
  /** Facts that the act made true; none when it changed nothing. */
  readonly events: readonly NewEvent[]
}

/**
 * The only way a ticket changes: people, rules, clocks and bulk acts alike.
 *
 * Acts of the network (`customerWrote`, `agentReplied`, `acknowledged`, `answeredElsewhere`, `answerReturned`) are never refused, because what
 * was said was said. Acts of people on a resolved ticket are refused: reopen it first, in the open.
 */
export function applyAct(ticket: Ticket, act: TicketAct, now: Date): Result<Applied, TicketRefusal> {
  switch (act.act) {
    case 'customerWrote':
      return ok(applyCustomerWrote(ticket, act))
    case 'agentReplied':
    case 'answeredElsewhere':
      return ok(applyAnswer(ticket, act))
    case 'acknowledged':
      return ok(applyAcknowledged(ticket, act))
    case 'answerReturned':
      return ok(applyAnswerReturned(ticket, act, now))
    case 'merge':
    case 'putBack':
      return applyMove(ticket, act, now)
    case 'tag':
      return applyTags(ticket, act)
    case 'incident':
      return applyIncident(ticket, act)
    case 'reopen':
      if (ticket.resolution === 'merged') return refuse('ticketMerged')
      return ticket.status === 'resolved' ? ok(applyReopen(ticket, now)) : refuse('ticketNotResolved')
    case 'wake':
      return ticket.status === 'snoozed' ? ok(applyWake(ticket)) : refuse('ticketNotSnoozed')
    default:
      return ticket.status === 'resolved' ? refuse('ticketResolved') : applyDeskAct(ticket, act, now)
  }
}

type DeskAct = Extract<
  TicketAct,
  { act: 'assign' | 'unassign' | 'enqueue' | 'prioritise' | 'snooze' | 'resolve' | 'absorb' | 'part' }
>

function applyDeskAct(ticket: Ticket, act: DeskAct, now: Date): Result<Applied, TicketRefusal> {
  switch (act.act) {
    case 'assign':
      if (ticket.assigneeId === act.to) return unchanged(ticket)
      return changed({ ...ticket, assigneeId: act.to }, 'ticket.assigned', {
        from: ticket.assigneeId,
        to: act.to,
        ...(act.why !== undefined && { why: [...act.why] }),
      })
    case 'unassign':
      if (ticket.assigneeId === null) return refuse('ticketUnassigned')
      return changed({ ...ticket, assigneeId: null }, 'ticket.unassigned', {
        from: ticket.assigneeId,
        ...(act.why !== undefined && { why: act.why }),
      })
    case 'enqueue':
      if (ticket.queueId === act.queueId) return unchanged(ticket)
      return changed({ ...ticket, queueId: act.queueId }, 'ticket.enqueued', {
        from: ticket.queueId,
        to: act.queueId,
      })
    case 'prioritise':
      if (ticket.priority === act.priority) return unchanged(ticket)
      return changed({ ...ticket, priority: act.priority }, 'ticket.prioritised', {
        from: ticket.priority,
        to: act.priority,
      })
    case 'snooze':
      if (act.until <= now) return refuse('snoozeInThePast')
      return changed({ ...ticket, status: 'snoozed', snoozedUntil: act.until }, 'ticket.snoozed', {
        until: act.until.toISOString(),
      })
    case 'resolve':
      return changed(
        {
          ...ticket,
          status: 'resolved',
          resolution: act.how,
          resolvedAt: now,
          snoozedUntil: null,
          waitingSince: null,
        },
        'ticket.resolved',
        { how: act.how },
      )
    case 'absorb':
      return changed(absorb(ticket, act.standing), 'ticket.absorbed', {
        ticketId: act.from.id,
        number: act.from.number,
      })
    case 'part':
      return changed(part(ticket, act.waitingSince), 'ticket.split', {
        ticketId: act.into.id,
        number: act.into.number,
      })
    default:
      return assertNever(act)
  }
}

/** Accepted in every status: an old matter may turn out to be this one, and a step is taken back from wherever it led. */
function applyMove(
  ticket: Ticket,
  act: Extract<TicketAct, { act: 'merge' | 'putBack' }>,
  now: Date,
): Result<Applied, TicketRefusal> {
  if (act.act === 'putBack') {
    const type = act.after === 'merge' ? 'ticket.unmerged' : 'ticket.unsplit'
    const { id: ticketId, number } = act.from
    return changed({ ...act.standing, id: ticket.id }, type, { ticketId, number })
  }
  if (ticket.resolution === 'merged') return refuse('ticketMerged')
  const { id: ticketId, number } = act.into
  return changed(
    {
      ...ticket,
      status: 'resolved',
      resolution: 'merged',
      resolvedAt: now,
      snoozedUntil: null,
      waitingSince: null,
    },
    'ticket.merged',
    { ticketId, number },
  )
}

/** The longer waiting and the higher priority win; whoever had either of the two has both. */
function absorb(ticket: Ticket, other: Standing): Ticket {
  const waitingSince =
    other.waitingSince === null ? ticket.waitingSince : earlier(ticket.waitingSince, other.waitingSince)
  const isOpened = other.status === 'open'
  return {
    ...ticket,
    status: isOpened ? 'open' : ticket.status,
    snoozedUntil: isOpened ? null : ticket.snoozedUntil,
    waitingSince,
    priority: isMorePressing(other.priority, ticket.priority) ? other.priority : ticket.priority,
    assigneeId: ticket.assigneeId ?? other.assigneeId,
    tagIds: joinTags(ticket.tagIds, other.tagIds),
    incidentId: ticket.incidentId ?? other.incidentId,
  }
}

/** Nobody waits for an answer to what stays: the next word is the customer's. */
const part = (ticket: Ticket, waitingSince: Date | null): Ticket => ({
  ...ticket,
  waitingSince,
  status: ticket.status === 'open' && waitingSince === null ? 'waiting' : ticket.status,
})

function applyCustomerWrote(ticket: Ticket, act: Extract<TicketAct, { act: 'customerWrote' }>): Applied {
  const wasResolved = ticket.status === 'resolved'
  const next: Ticket = {
    ...ticket,
    status: 'open',
    snoozedUntil: null,
    resolution: null,
    resolvedAt: null,
    waitingSince: earlier(ticket.waitingSince, act.writtenAt),
  }
  const type = wasResolved ? 'ticket.reopened' : 'ticket.customerWrote'
  return { ticket: next, events: [{ type, data: { messageId: act.messageId } }] }
}

function applyAnswer(
  ticket: Ticket,
  act: Extract<TicketAct, { act: 'agentReplied' | 'answeredElsewhere' }>,
): Applied {
  const status = ticket.status === 'resolved' ? 'resolved' : 'waiting'
  const next: Ticket = { ...ticket, status, snoozedUntil: null, waitingSince: null }
  const elsewhere = act.act === 'answeredElsewhere'
  return {
    ticket: next,
    events: [{ type: 'ticket.answered', data: { messageId: act.messageId, elsewhere } }],
  }
}

/** Said of what is resolved it changes nothing: there is nothing left to be at. */
const applyAcknowledged = (
  ticket: Ticket,
  { messageId }: Extract<TicketAct, { act: 'acknowledged' }>,
): Applied => ({
  ticket: ticket.status === 'waiting' ? { ...ticket, status: 'open' } : ticket,
  events: [{ type: 'ticket.acknowledged', data: { messageId } }],
})

/** An answer came back unread. Whatever was settled by it is open again; the customer waits, since now at the latest. */
function applyAnswerReturned(
  ticket: Ticket,
  { messageId }: Extract<TicketAct, { act: 'answerReturned' }>,
  now: Date,
): Applied {
  const next: Ticket = {
    ...ticket,
    status: 'open',
    snoozedUntil: null,
    resolution: null,
    resolvedAt: null,
    waitingSince: ticket.waitingSince ?? now,
  }
  return { ticket: next, events: [{ type: 'ticket.answerReturned', data: { messageId } }] }
}

function applyReopen(ticket: Ticket, now: Date): Applied {
  const next: Ticket = { ...ticket, status: 'open', resolution: null, resolvedAt: null, waitingSince: now }
  return { ticket: next, events: [{ type: 'ticket.reopened', data: { messageId: null } }] }
}

function applyWake(ticket: Ticket): Applied {
  return {
    ticket: { ...ticket, status: 'open', snoozedUntil: null },
    events: [{ type: 'ticket.woken', data: {} }],
  }
}

/** Words may be heard in another order than they were written. */
const earlier = (since: Date | null, writtenAt: Date): Date =>
  since === null || writtenAt < since ? writtenAt : since

const unchanged = (ticket: Ticket): Result<Applied, never> => ok({ ticket, events: [] })

function changed<E extends NewEvent>(
  ticket: Ticket,
  type: E['type'],
  data: E['data'],
): Result<Applied, never> {
  return ok({ ticket, events: [{ type, data } as NewEvent] })
}
