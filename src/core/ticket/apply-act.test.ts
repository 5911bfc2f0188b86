import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EVENT_DATA } from '../events.ts'
import { type Applied, applyAct } from './apply-act.ts'
import { anAct, anyAct, anyDate, anyTicket, aTicket, NOW } from './ticket.fixture.ts'
import {
  TICKET_ACTS,
  TICKET_REFUSALS,
  TICKET_STATUSES,
  type Ticket,
  type TicketAct,
  type TicketActName,
  type TicketRefusal,
  type TicketStatus,
} from './ticket.ts'

type Expected = readonly [TicketStatus, string] | TicketRefusal

/** Every status with every act: what the ticket becomes and the event that says so, or why it is refused. */
const TABLE: Readonly<Record<TicketStatus, Readonly<Record<TicketActName, Expected>>>> = {
  open: {
    assign: ['open', 'ticket.assigned'],
    unassign: ['open', 'ticket.unassigned'],
    enqueue: ['open', 'ticket.enqueued'],
    prioritise: ['open', 'ticket.prioritised'],
    snooze: ['snoozed', 'ticket.snoozed'],
    wake: 'ticketNotSnoozed',
    resolve: ['resolved', 'ticket.resolved'],
    reopen: 'ticketNotResolved',
    tag: ['open', 'ticket.tagged'],
    incident: ['open', 'ticket.incidentChanged'],
    customerWrote: ['open', 'ticket.customerWrote'],
    agentReplied: ['waiting', 'ticket.answered'],
    acknowledged: ['open', 'ticket.acknowledged'],
    answeredElsewhere: ['waiting', 'ticket.answered'],
    answerReturned: ['open', 'ticket.answerReturned'],
    merge: ['resolved', 'ticket.merged'],
    absorb: ['open', 'ticket.absorbed'],
    part: ['waiting', 'ticket.split'],
    putBack: ['open', 'ticket.unmerged'],
  },
  waiting: {
    assign: ['waiting', 'ticket.assigned'],
    unassign: ['waiting', 'ticket.unassigned'],
    enqueue: ['waiting', 'ticket.enqueued'],
    prioritise: ['waiting', 'ticket.prioritised'],
    snooze: ['snoozed', 'ticket.snoozed'],
    wake: 'ticketNotSnoozed',
    resolve: ['resolved', 'ticket.resolved'],
    reopen: 'ticketNotResolved',
    tag: ['waiting', 'ticket.tagged'],
    incident: ['waiting', 'ticket.incidentChanged'],
    customerWrote: ['open', 'ticket.customerWrote'],
    agentReplied: ['waiting', 'ticket.answered'],
    acknowledged: ['open', 'ticket.acknowledged'],
    answeredElsewhere: ['waiting', 'ticket.answered'],
    answerReturned: ['open', 'ticket.answerReturned'],
    merge: ['resolved', 'ticket.merged'],
    absorb: ['open', 'ticket.absorbed'],
    part: ['waiting', 'ticket.split'],
    putBack: ['open', 'ticket.unmerged'],
  },
  snoozed: {
    assign: ['snoozed', 'ticket.assigned'],
    unassign: ['snoozed', 'ticket.unassigned'],
    enqueue: ['snoozed', 'ticket.enqueued'],
    prioritise: ['snoozed', 'ticket.prioritised'],
    snooze: ['snoozed', 'ticket.snoozed'],
    wake: ['open', 'ticket.woken'],
    resolve: ['resolved', 'ticket.resolved'],
    reopen: 'ticketNotResolved',
    tag: ['snoozed', 'ticket.tagged'],
    incident: ['snoozed', 'ticket.incidentChanged'],
    customerWrote: ['open', 'ticket.customerWrote'],
    agentReplied: ['waiting', 'ticket.answered'],
    acknowledged: ['snoozed', 'ticket.acknowledged'],
    answeredElsewhere: ['waiting', 'ticket.answered'],
    answerReturned: ['open', 'ticket.answerReturned'],
    merge: ['resolved', 'ticket.merged'],
    absorb: ['open', 'ticket.absorbed'],
    part: ['snoozed', 'ticket.split'],
    putBack: ['open', 'ticket.unmerged'],
  },
  resolved: {
    assign: 'ticketResolved',
    unassign: 'ticketResolved',
    enqueue: 'ticketResolved',
    prioritise: 'ticketResolved',
    snooze: 'ticketResolved',
    wake: 'ticketNotSnoozed',
    resolve: 'ticketResolved',
    reopen: ['open', 'ticket.reopened'],
    tag: ['resolved', 'ticket.tagged'],
    incident: ['resolved', 'ticket.incidentChanged'],
    customerWrote: ['open', 'ticket.reopened'],
    agentReplied: ['resolved', 'ticket.answered'],
    acknowledged: ['resolved', 'ticket.acknowledged'],
    answeredElsewhere: ['resolved', 'ticket.answered'],
    answerReturned: ['open', 'ticket.answerReturned'],
    merge: ['resolved', 'ticket.merged'],
    absorb: 'ticketResolved',
    part: 'ticketResolved',
    putBack: ['open', 'ticket.unmerged'],
  },
}

const PAIRS = TICKET_STATUSES.flatMap(status =>
  TICKET_ACTS.map(act => [status, act, TABLE[status][act]] as const),
)

describe('every status with every act', () => {
  test('the table has all 76 pairs', () => {
    expect(PAIRS).toHaveLength(76)
    expect(PAIRS.every(([, , expected]) => expected !== undefined)).toBe(true)
  })

  test.each(PAIRS)('%s + %s → %s', (status, act, expected) => {
    const applied = applyAct(aTicket(status), anAct(act), NOW)
    if (typeof expected === 'string') expect(applied).toEqual({ ok: false, refusal: expected })
    else expect(seen(applied)).toEqual(expected)
  })
})

const seen = (applied: ReturnType<typeof applyAct>) =>
  applied.ok && [applied.value.ticket.status, ...applied.value.events.map(event => event.type)]

describe('refusals beside the status', () => {
  test('nobody can be unassigned from a ticket that nobody has', () => {
    const ticket = { ...aTicket('open'), assigneeId: null }
    expect(applyAct(ticket, { act: 'unassign' }, NOW)).toEqual({ ok: false, refusal: 'ticketUnassigned' })
  })

  test.each([-60_000, 0])('a ticket cannot sleep until %i ms from now', ms => {
    const until = new Date(NOW.getTime() + ms)
    const refused = applyAct(aTicket('open'), { act: 'snooze', until }, NOW)
    expect(refused).toEqual({ ok: false, refusal: 'snoozeInThePast' })
  })

  test('a merged ticket goes on in another: it is neither opened again nor tagged nor merged twice', () => {
    const merged = next(aTicket('open'), anAct('merge'))
    for (const act of ['reopen', 'merge', 'tag'] as const)
      expect(applyAct(merged, anAct(act), NOW)).toEqual({ ok: false, refusal: 'ticketMerged' })
  })

  test('every refusal of the table of refusals can happen', () => {
    const inTable = PAIRS.flatMap(([, , expected]) => (typeof expected === 'string' ? [expected] : []))
    expect(
      new Set([...inTable, 'ticketUnassigned', 'snoozeInThePast', 'ticketMerged', 'tooManyTags']),
    ).toEqual(new Set(TICKET_REFUSALS))
  })
})

describe('what the columns say afterwards', () => {
  test('a first word starts the waiting, a second one does not restart it', () => {
    const first = new Date('2026-05-04T08:00:00Z')
    const second = new Date('2026-05-04T08:30:00Z')
    const once = next(aTicket('waiting'), { act: 'customerWrote', messageId: 'm1', writtenAt: first })
    const twice = next(once, { act: 'customerWrote', messageId: 'm2', writtenAt: second })
    expect([once.waitingSince, twice.waitingSince]).toEqual([first, first])
  })

  test('a word heard late was waiting all the time', () => {
    const first = new Date('2026-05-04T08:00:00Z')
    const second = new Date('2026-05-04T08:30:00Z')
    const once = next(aTicket('waiting'), { act: 'customerWrote', messageId: 'm2', writtenAt: second })
    const late = next(once, { act: 'customerWrote', messageId: 'm1', writtenAt: first })
    expect(late.waitingSince).toEqual(first)
  })

  test('a resolved ticket that the customer opens again forgets how it was resolved', () => {
    const reopened = next(aTicket('resolved'), anAct('customerWrote'))
    expect(reopened).toMatchObject({ status: 'open', resolution: null, resolvedAt: null })
  })

  test('a person who opens a ticket again starts the waiting now', () => {
    expect(next(aTicket('resolved'), { act: 'reopen' }).waitingSince).toEqual(NOW)
  })

  test('a resolution keeps how and when', () => {
    const resolved = next(aTicket('open'), { act: 'resolve', how: 'noAnswerNeeded' })
    expect(resolved).toMatchObject({ resolution: 'noAnswerNeeded', resolvedAt: NOW, waitingSince: null })
  })

  test('of two merged tickets the longer waiting and the higher priority go on, and somebody has it', () => {
    const { id: _, ...earlier } = {
      ...aTicket('open'),
      waitingSince: new Date('2026-05-04T07:00:00Z'),
      priority: 'urgent' as const,
    }
    const act = { act: 'absorb', from: { id: 'other', number: 2 }, standing: earlier } as const
    expect(next({ ...aTicket('waiting'), assigneeId: null }, act)).toMatchObject({
      status: 'open',
      waitingSince: earlier.waitingSince,
      priority: 'urgent',
      assigneeId: 'ada',
    })
  })

  test('a sleeping ticket that takes in one in which nobody waits sleeps on', () => {
    const { id: _, ...standing } = aTicket('waiting')
    const act = { act: 'absorb', from: { id: 'other', number: 2 }, standing } as const
    expect(next(aTicket('snoozed'), act)).toEqual(aTicket('snoozed'))
  })

  test('putting back after a merge leaves no trace of it', () => {
    for (const status of TICKET_STATUSES) {
      const { id: _, ...standing } = aTicket(status)
      const merged = next(aTicket(status), anAct('merge'))
      const act = { act: 'putBack', after: 'merge', from: { id: 'other', number: 2 }, standing } as const
      expect(next(merged, act)).toEqual(aTicket(status))
    }
  })

  test('an answer given elsewhere says so in its event', () => {
    const elsewhere = (act: 'agentReplied' | 'answeredElsewhere') => {
      const applied = applyAct(aTicket('open'), { act, messageId: 'm1' }, NOW)
      return applied.ok && applied.value.events[0]?.data
    }
    expect(elsewhere('agentReplied')).toEqual({ messageId: 'm1', elsewhere: false })
    expect(elsewhere('answeredElsewhere')).toEqual({ messageId: 'm1', elsewhere: true })
  })
})

function next(ticket: Ticket, act: TicketAct): Ticket {
  const applied = applyAct(ticket, act, NOW)
  if (!applied.ok) throw new Error(`refused: ${applied.refusal}`)
  return applied.value.ticket
}

/** Whatever the ticket has been through: the sentence holds after each act that was accepted. */
const always = (sentence: (applied: Applied, act: TicketAct, before: Ticket) => boolean) =>
  fc.assert(
    fc.property(anyTicket, anyAct, anyDate, (ticket, act, now) => {
      const applied = applyAct(ticket, act, now)
      return !applied.ok || sentence(applied.value, act, ticket)
    }),
  )

const ANSWERS: readonly TicketActName[] = ['agentReplied', 'answeredElsewhere']
const IDEMPOTENT: readonly TicketActName[] = ['assign', 'enqueue', 'prioritise']

describe('always', () => {
  test('a ticket sleeps until a time, and only a sleeping one does', () =>
    always(({ ticket }) => (ticket.status === 'snoozed') === (ticket.snoozedUntil !== null)))

  test('a ticket is resolved exactly when it has a time and a way of resolution', () =>
    always(
      ({ ticket }) =>
        (ticket.status === 'resolved') === (ticket.resolvedAt !== null) &&
        (ticket.status === 'resolved') === (ticket.resolution !== null),
    ))

  test('nobody waits for us after an answer or a resolution', () =>
    always(
      ({ ticket }, act) =>
        !(ANSWERS.includes(act.act) || act.act === 'resolve') || ticket.waitingSince === null,
    ))

  test('somebody waits for us after a customer wrote, since his oldest word', () =>
    always(
      ({ ticket }, act, before) =>
        act.act !== 'customerWrote' ||
        ticket.waitingSince?.getTime() ===
          Math.min(act.writtenAt.getTime(), before.waitingSince?.getTime() ?? Number.POSITIVE_INFINITY),
    ))

  test('what was said is never refused', () =>
    fc.assert(
      fc.property(anyTicket, anyAct, anyDate, (ticket, act, now) => {
        const isOfNetwork = act.act === 'customerWrote' || ANSWERS.includes(act.act)
        return !isOfNetwork || applyAct(ticket, act, now).ok
      }),
    ))

  test('assigning, enqueueing and prioritising twice is doing it once, in silence', () =>
    always(({ ticket }, act) => {
      if (!IDEMPOTENT.includes(act.act)) return true
      const again = applyAct(ticket, act, NOW)
      return again.ok && again.value.ticket === ticket && again.value.events.length === 0
    }))

  test('the ticket that was given stays as it was', () =>
    fc.assert(
      fc.property(anyTicket, anyAct, anyDate, (ticket, act, now) => {
        const before = structuredClone(ticket)
        applyAct(Object.freeze(ticket), Object.freeze(act), now)
        expect(ticket).toEqual(before)
      }),
    ))

  test('no act changes whose ticket it is', () => always(({ ticket }, _, before) => ticket.id === before.id))

  test('every event is one of the registry and of its form', () =>
    always(({ events }) => events.every(event => EVENT_DATA[event.type].safeParse(event.data).success)))

  test('a change without an event does not happen; tags that come and go are two', () =>
    always(
      ({ ticket, events }, { act }, before) =>
        ticket === before || events.length === 1 || (act === 'tag' && events.length === 2),
    ))
})
