import fc from 'fast-check'
import { applyAct } from './apply-act.ts'
import {
  CHOSEN_RESOLUTIONS,
  PRIORITIES,
  TICKET_STATUSES,
  type Ticket,
  type TicketAct,
  type TicketActName,
  type TicketStatus,
} from './ticket.ts'

export const NOW = new Date('2026-05-04T09:00:00Z')
const TOMORROW = new Date('2026-05-05T09:00:00Z')

/** One ticket of each status, assigned to Ada, in the queue of bills, on which every act is a change. */
export function aTicket(status: TicketStatus): Ticket {
  return {
    id: 'ticket',
    status,
    priority: 'normal',
    queueId: 'billing',
    assigneeId: 'ada',
    snoozedUntil: status === 'snoozed' ? TOMORROW : null,
    waitingSince: status === 'open' ? new Date('2026-05-04T08:45:00Z') : null,
    resolution: status === 'resolved' ? 'solved' : null,
    resolvedAt: status === 'resolved' ? new Date('2026-05-03T17:00:00Z') : null,
    tagIds: ['old'],
    incidentId: null,
  }
}

const OTHER = { id: 'other', number: 2 }
const { id: _, ...OPEN } = aTicket('open')

const ACTS: { readonly [A in TicketActName]: Extract<TicketAct, { act: A }> } = {
  assign: { act: 'assign', to: 'bruno' },
  unassign: { act: 'unassign' },
  enqueue: { act: 'enqueue', queueId: 'technical' },
  prioritise: { act: 'prioritise', priority: 'urgent' },
  snooze: { act: 'snooze', until: TOMORROW },
  wake: { act: 'wake' },
  resolve: { act: 'resolve', how: 'solved' },
  reopen: { act: 'reopen' },
  tag: { act: 'tag', add: ['new'], remove: [] },
  incident: { act: 'incident', incidentId: 'outage' },
  customerWrote: { act: 'customerWrote', messageId: 'message', writtenAt: NOW },
  agentReplied: { act: 'agentReplied', messageId: 'message' },
  acknowledged: { act: 'acknowledged', messageId: 'message' },
  answeredElsewhere: { act: 'answeredElsewhere', messageId: 'message' },
  answerReturned: { act: 'answerReturned', messageId: 'message' },
  merge: { act: 'merge', into: OTHER },
  absorb: { act: 'absorb', from: OTHER, standing: OPEN },
  part: { act: 'part', into: OTHER, waitingSince: null },
  putBack: { act: 'putBack', after: 'merge', from: OTHER, standing: OPEN },
}

export const anAct = (name: TicketActName): TicketAct => ACTS[name]

const someone = fc.constantFrom('ada', 'bruno', 'chloe')
const somewhere = fc.constantFrom('billing', 'technical')
const someTags = fc.subarray(['old', 'new', 'third'])
const messageId = fc.constantFrom('m1', 'm2')

export const anyDate = fc.date({
  min: new Date('2026-05-01T00:00:00Z'),
  max: new Date('2026-05-09T00:00:00Z'),
  noInvalidDate: true,
})

const anyStanding = fc.constantFrom(...TICKET_STATUSES).map(status => {
  const { id: _, ...standing } = aTicket(status)
  return standing
})

export const anyAct: fc.Arbitrary<TicketAct> = fc.oneof(
  fc.record({ act: fc.constant('assign' as const), to: someone }),
  fc.record({ act: fc.constant('unassign' as const) }),
  fc.record({ act: fc.constant('enqueue' as const), queueId: somewhere }),
  fc.record({ act: fc.constant('prioritise' as const), priority: fc.constantFrom(...PRIORITIES) }),
  fc.record({ act: fc.constant('snooze' as const), until: anyDate }),
  fc.record({ act: fc.constant('wake' as const) }),
  fc.record({ act: fc.constant('resolve' as const), how: fc.constantFrom(...CHOSEN_RESOLUTIONS) }),
  fc.record({ act: fc.constant('reopen' as const) }),
  fc.record({ act: fc.constant('tag' as const), add: someTags, remove: someTags }),
  fc.record({ act: fc.constant('customerWrote' as const), messageId, writtenAt: anyDate }),
  fc.record({ act: fc.constant('agentReplied' as const), messageId }),
  fc.record({ act: fc.constant('answeredElsewhere' as const), messageId }),
  fc.record({ act: fc.constant('answerReturned' as const), messageId }),
  fc.record({ act: fc.constant('merge' as const), into: fc.constant(OTHER) }),
  fc.record({ act: fc.constant('absorb' as const), from: fc.constant(OTHER), standing: anyStanding }),
  fc.record({
    act: fc.constant('part' as const),
    into: fc.constant(OTHER),
    waitingSince: fc.option(anyDate),
  }),
  fc.record({
    act: fc.constant('putBack' as const),
    after: fc.constantFrom('merge' as const, 'split' as const),
    from: fc.constant(OTHER),
    standing: anyStanding,
  }),
)

/** Any ticket that a life of acts can lead to, and no other. */
export const anyTicket: fc.Arbitrary<Ticket> = fc
  .array(fc.tuple(anyAct, anyDate), { maxLength: 12 })
  .map(life =>
    life.reduce((ticket, [act, at]) => {
      const applied = applyAct(ticket, act, at)
      return applied.ok ? applied.value.ticket : ticket
    }, aTicket('open')),
  )
