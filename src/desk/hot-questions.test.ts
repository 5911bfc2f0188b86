import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld } from '../../test/world.ts'
import { judgementOf } from '../core/ingest/planning.fixture.ts'
import type { View } from '../core/ticket/view.ts'
import { listWatchedThreads } from '../store/account.ts'
import { readInHand } from '../store/agent.ts'
import { analyse, growBig, TICKETS } from '../store/big-desk.fixture.ts'
import { readDaySpending } from '../store/budget.ts'
import { readOpenClocks } from '../store/clock.ts'
import { readActivity } from '../store/customer/customer-detail.ts'
import { listCustomers } from '../store/customer/customer-list.ts'
import { readDirectory } from '../store/customer/directory.ts'
import { readOwners } from '../store/customer/read-people.ts'
import { listTimeline } from '../store/customer/timeline.ts'
import type { Trx } from '../store/database.ts'
import { findPredecessor, takeAbandoned, takeDueDeliveries, takeUnknown } from '../store/delivery.ts'
import { readTail, readTailEnd } from '../store/event-tail.ts'
import { readAsked } from '../store/ingest/read-asked.ts'
import { readKnown } from '../store/ingest/read-known.ts'
import { countUnseenMentions } from '../store/mention.ts'
import { hasCustomerWrittenSince, listTicketMessages } from '../store/message.ts'
import { explain } from '../store/plans.fixture.ts'
import { listAsked, listAskedElsewhere } from '../store/same-question.ts'
import {
  listCurrentDecisions,
  listDeliveries,
  listNotAnswered,
  listShownMessages,
  listTicketEvents,
  readCustomer,
} from '../store/ticket-detail.ts'
import { listTickets } from '../store/ticket-list.ts'
import { listOwnWaiting, listWaitingTickets } from '../store/waiting-ticket.ts'
import { climbLate } from './climb-late.ts'
import { suggestFor } from './customer/suggest.ts'
import type { Desk } from './desk.ts'
import { toHeard } from './ingest.ts'
import { findNextDeadline, tickClocks, wakeSnoozed } from './run-clocks.ts'

let world: Awaited<ReturnType<typeof openWorld>>
let ticketId: string
let conversationId: string
let customerId: string

beforeAll(async () => {
  world = await openWorld()
  await growBig(world, world.clock.now())
  await analyse(world.database.kysely as Trx)
  const { message, ticketId: opened } = await world.openMatter()
  ticketId = opened
  conversationId = message.conversation_id ?? ''
  customerId = (await world.ticket(opened)).customer_id
})
afterAll(() => world.close())

/** The desk on a transaction of ours, so that what its verbs ask can be explained. */
const deskOn = (trx: Trx): Desk => ({
  ...world.desk,
  database: { ...world.database, inWorkspace: (_, work) => work(trx), inEveryWorkspace: work => work(trx) },
})

const page = (view: View, more: object = {}) => ({
  view,
  memberId: world.members.sara,
  now: world.clock.now(),
  after: null,
  limit: 50,
  ...more,
})
const middle = () => ({ at: world.clock.after({ hours: 3 }).toISOString(), id: ticketId })

const JUDGEMENT = judgementOf('')
const aBatch = () =>
  Array.from({ length: 500 }, (_, n) =>
    toHeard(world.post({ externalId: String(900_000 + n * 40) }), JUDGEMENT),
  )

const EVERYWHERE = '*'

type Question = readonly [
  question: string,
  index: string,
  workspace: 'one' | 'all',
  ask: (trx: Trx) => Promise<unknown>,
]

const QUESTIONS: readonly Question[] = [
  [
    'a page of customers',
    'customer_newest',
    'one',
    trx => listCustomers(trx, world.workspaceId, { after: null, limit: 50 }),
  ],
  [
    'who may be the same person',
    'profile_stem',
    'one',
    trx => suggestFor(trx, world.workspaceId, customerId),
  ],
  [
    'all that a customer said and was answered',
    'conversation_profile',
    'one',
    trx => listTimeline(trx, world.workspaceId, customerId, null, 50),
  ],
  [
    'how often a customer was heard lately',
    'profile_customer',
    'one',
    trx => readActivity(trx, world.workspaceId, customerId, world.clock.now()),
  ],
  [
    'whose addresses a batch has',
    'customer_address_any',
    'one',
    trx => readOwners(trx, world.workspaceId, 'scripted', aBatch()),
  ],
  [
    'who five hundred customers of a file are',
    'customer_external_key',
    'one',
    trx => {
      const keys = Array.from({ length: 500 }, (_, n) => `C-${n}`)
      const addresses = keys.map(address => ({ channel: 'scripted', address: address.toLowerCase() }))
      return readDirectory(trx, world.workspaceId, keys, addresses, false)
    },
  ],
  ['the first page of all', 'ticket_due', 'one', trx => listTickets(trx, world.workspaceId, page('all'))],
  [
    'a later page of all',
    'ticket_due',
    'one',
    trx => listTickets(trx, world.workspaceId, page('all', { after: middle() })),
  ],
  [
    'a page of what nobody has',
    'ticket_due',
    'one',
    trx => listTickets(trx, world.workspaceId, page('unassigned')),
  ],
  ['a page of mine', 'ticket_due_assignee', 'one', trx => listTickets(trx, world.workspaceId, page('mine'))],
  [
    'a page of the resolved',
    'ticket_recent',
    'one',
    trx => listTickets(trx, world.workspaceId, page('resolved')),
  ],
  [
    'a later page of the resolved',
    'ticket_recent',
    'one',
    trx =>
      listTickets(
        trx,
        world.workspaceId,
        page('resolved', { after: { at: world.clock.ago({ days: 3 }).toISOString(), id: ticketId } }),
      ),
  ],
  [
    'a page of those waiting',
    'ticket_recent',
    'one',
    trx => listTickets(trx, world.workspaceId, page('waiting')),
  ],
  [
    'do these 500 exist',
    'message_external',
    'one',
    trx => readKnown(trx, world.workspaceId, 'scripted', aBatch(), world.desk.now()),
  ],
  [
    'which answers are on their way',
    'delivery_settled',
    'one',
    trx => readKnown(trx, world.workspaceId, 'scripted', [], world.desk.now()),
  ],
  [
    'the last 50 messages of a ticket',
    'message_ticket',
    'one',
    trx => listTicketMessages(trx, world.workspaceId, ticketId, 50),
  ],
  [
    'what a ticket shows',
    'message_ticket',
    'one',
    trx => listShownMessages(trx, world.workspaceId, ticketId),
  ],
  ['its deliveries', 'delivery_ticket', 'one', trx => listDeliveries(trx, world.workspaceId, ticketId)],
  ['its events', 'event_ticket', 'one', trx => listTicketEvents(trx, world.workspaceId, ticketId, 60)],
  [
    'its decisions',
    'decision_message',
    'one',
    trx => listCurrentDecisions(trx, world.workspaceId, [ticketId]),
  ],
  ['its customer', 'ticket_customer', 'one', trx => readCustomer(trx, world.workspaceId, customerId)],
  [
    'has the customer written since',
    'message_ticket',
    'one',
    trx => hasCustomerWrittenSince(trx, world.workspaceId, ticketId, world.clock.now()),
  ],
  [
    'what was not answered',
    'decision_not_answered',
    'one',
    trx => listNotAnswered(trx, world.workspaceId, null, 50),
  ],
  [
    'threads worth completing',
    'conversation_recent',
    'one',
    trx => listWatchedThreads(trx, world.workspaceId, world.care.id),
  ],
  [
    'after which one the next must go',
    'delivery_conversation',
    'one',
    trx => findPredecessor(trx, world.workspaceId, conversationId),
  ],
  [
    'what a day has spent, and what the answers on their way will',
    'delivery_candidate',
    'one',
    trx => readDaySpending(trx, world.care, '2026-05-04'),
  ],
  [
    'due deliveries',
    'delivery_due',
    'all',
    trx =>
      takeDueDeliveries(
        trx,
        world.clock.now(),
        { until: world.clock.now(), untilWithFiles: world.clock.now() },
        8,
      ),
  ],
  ['abandoned deliveries', 'delivery_lease', 'all', trx => takeAbandoned(trx, world.clock.now())],
  [
    'unknown deliveries',
    'delivery_unknown',
    'all',
    trx => takeUnknown(trx, world.clock.now(), world.clock.now()),
  ],
  ['events since', 'event_tail', 'all', async trx => readTail(trx, await readTailEnd(trx), 500)],
  ['clocks that have something to say', 'clock_next_tick', 'all', trx => tickClocks(deskOn(trx))],
  ['when the next clock has', 'clock_next_tick', 'all', trx => findNextDeadline(deskOn(trx))],
  [
    'what runs on these tickets',
    'clock_open',
    'one',
    trx => readOpenClocks(trx, world.workspaceId, [ticketId]),
  ],
  [
    'what is later than promised',
    'ticket_late',
    'one',
    trx => listTickets(trx, world.workspaceId, page('breached')),
  ],
  [
    'what is late within a quarter of an hour',
    'ticket_late',
    'one',
    trx => listTickets(trx, world.workspaceId, page('dueSoon')),
  ],
  [
    'what may not have arrived',
    'delivery_trouble',
    'one',
    trx => listTickets(trx, world.workspaceId, page('undelivered')),
  ],
  [
    'what has an answer that goes later',
    'ticket_scheduled',
    'one',
    trx => listTickets(trx, world.workspaceId, page('goesLater')),
  ],
  [
    'what has a note that names me',
    'mention_member',
    'one',
    trx => listTickets(trx, world.workspaceId, page('namingMe')),
  ],
  [
    'how much of it I have not seen',
    'mention_member',
    'one',
    trx => countUnseenMentions(trx, world.workspaceId, world.members.sara),
  ],
  ['what waits too long', 'ticket_late', 'all', trx => climbLate(deskOn(trx))],
  ['what was asked here', 'message_ticket', 'one', async trx => listAsked(trx, await getTicket(trx))],
  [
    'who asked the same',
    'question_band_pkey',
    'one',
    async trx => {
      const ticket = await getTicket(trx)
      return listAskedElsewhere(trx, ticket, await listAsked(trx, ticket), world.clock.now())
    },
  ],
  [
    'what the customer asked before, on any channel',
    'question_sketch_profile',
    'one',
    trx => readAsked(trx, world.workspaceId, [{ id: customerId }], world.clock.now()),
  ],
  [
    'what presses most in each queue',
    'ticket_next',
    'one',
    trx => listWaitingTickets(trx, world.workspaceId, { exceptLanguages: ['de'], each: 10 }),
  ],
  [
    'who has waited longest',
    'ticket_longest',
    'one',
    trx => listWaitingTickets(trx, world.workspaceId, { exceptLanguages: ['de'], each: 10 }),
  ],
  [
    'my own in which a customer waits',
    'ticket_due_assignee',
    'one',
    trx => listOwnWaiting(trx, world.workspaceId, world.members.sara),
  ],
  [
    'what others have in hand',
    'ticket_in_hand',
    'one',
    trx => readInHand(trx, world.workspaceId, [world.members.dario, world.members.giulia], world.clock.now()),
  ],
  ['snoozed tickets whose time has come', 'ticket_snoozed', 'all', trx => wakeSnoozed(deskOn(trx))],
]

const getTicket = (trx: Trx) =>
  trx.selectFrom('ticket').selectAll().where('id', '=', ticketId).executeTakeFirstOrThrow()

/** As many as a batch of 500 may need; a page of 50 needs far fewer. */
const FEW = 3000

test.each(QUESTIONS)('%s: by %s', async (_question, index, workspace, ask) => {
  const plans = await explain(world.url, workspace === 'one' ? world.workspaceId : EVERYWHERE, ask)
  expect(plans.flatMap(plan => plan.readWhole)).toEqual([])
  expect(plans.flatMap(plan => plan.indexes)).toContain(index)
  for (const { touched } of plans) expect(touched).toBeLessThan(FEW)
})

test('a statement that reads a whole table is noticed', async () => {
  const plans = await explain(world.url, world.workspaceId, trx =>
    trx.selectFrom('message').selectAll().where('text', '=', 'lost').execute(),
  )
  expect(plans).toEqual([{ indexes: [], readWhole: ['message'], touched: TICKETS + 1 }])
})
