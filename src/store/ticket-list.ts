import { type RawBuilder, sql } from 'kysely'
import type { TicketStatus } from '../core/ticket/ticket.ts'
import type { View } from '../core/ticket/view.ts'
import { type Facets, statusesOf, takesStatus } from '../core/view/facets.ts'
import { breaksSoonUntil } from '../core/wall/break-soon.ts'
import type { Trx } from './database.ts'
import { selectNaming } from './mention.ts'
import type { TicketRecord } from './ticket.ts'
import { type Asking, facetConditions, hasStatus } from './ticket-facets.ts'
import { selectUndelivered } from './undelivered.ts'

/** Which tickets: those of a view that have one value of each facet, and the words. */
export interface TicketsWanted extends Asking {
  readonly view: View
  readonly facets?: Facets | undefined
  readonly search?: string | undefined
}

export interface TicketListInput extends TicketsWanted {
  readonly after: TicketPlace | null
  readonly limit: number
}

/** The place of a ticket in its order: the next page begins behind it. */
export interface TicketPlace {
  readonly at: string
  readonly id: string
}

type Condition = RawBuilder<boolean>

/** Open views come in the order in which answers are due; the others by their last word, newest first. */
const BY_DUE_TIME: readonly View[] = [
  'mine',
  'unassigned',
  'all',
  'breached',
  'dueSoon',
  'byName',
  'undelivered',
  'awaitingApproval',
  'publicOwed',
  'withDepartments',
  'departmentAnswered',
]

/** Of what is not open too nothing need be due. */
export const isByDueTime = ({ view, facets }: Pick<TicketsWanted, 'view' | 'facets'>): boolean =>
  BY_DUE_TIME.includes(view) && (statusesOf(view, facets?.status) ?? []).every(each => each === 'open')

/** What goes by a moment of its own: `goesLater` the next first, `namingMe` the newest first. */
const orderOf = (wanted: Pick<TicketsWanted, 'view' | 'facets'>): 'due' | 'going' | 'naming' | 'recent' => {
  if (wanted.view === 'goesLater') return 'going'
  if (wanted.view === 'namingMe') return 'naming'
  return isByDueTime(wanted) ? 'due' : 'recent'
}

const dueKey = sql<Date>`coalesce(ticket.due_at, 'infinity'::timestamptz)`

/** Where every ticket has a due time its column itself stands in the index: behind the wall only that can be compared by it. */
const dueColumn = sql<Date>`ticket.due_at`

const goingKey = sql<Date>`ticket.reply_goes_at`

/** A ticket of a page. */
export interface ListedTicket extends TicketRecord {
  /** When a note named whoever asks, in the view of those alone. */
  readonly mentioned_at?: Date
}

/** One page of a view, one row more than asked when there is a next page. Plans: ticket_due, ticket_due_assignee, ticket_approval, ticket_scheduled, mention_member, ticket_recent, ticket_facets. */
export async function listTickets(
  trx: Trx,
  workspaceId: string,
  input: TicketListInput,
): Promise<ListedTicket[]> {
  return (await selectPage(workspaceId, input).execute(trx)).rows
}

function selectPage(workspaceId: string, input: TicketListInput): RawBuilder<ListedTicket> {
  const statuses = statusesOf(input.view, input.facets?.status)
  switch (orderOf(input)) {
    case 'due':
      return selectByTime(workspaceId, input, isDue(input) ? dueColumn : dueKey, statuses)
    case 'going':
      return selectByTime(workspaceId, input, goingKey, statuses)
    case 'naming':
      return selectByNaming(workspaceId, input)
    case 'recent':
      return selectByRecent(workspaceId, input, statuses ?? [])
  }
}

/** All but the status of the view itself. */
const conditionsOf = (workspaceId: string, wanted: TicketsWanted): Condition[] => [
  ...inView(workspaceId, wanted),
  ...narrowing(workspaceId, wanted),
]

function narrowing(workspaceId: string, wanted: TicketsWanted): Condition[] {
  const { view, facets = {}, search = '' } = wanted
  return [
    sql<boolean>`ticket.workspace_id = ${workspaceId}`,
    ...facetConditions(facets, wanted),
    ...(facets.status === undefined || takesStatus(view) ? [] : [hasStatus(facets.status)]),
    ...(search === '' ? [] : [saysWords(search)]),
  ]
}

function inView(workspaceId: string, { view, memberId, now }: TicketsWanted): Condition[] {
  switch (view) {
    case 'mine':
      return [sql`ticket.assignee_id = ${memberId}`]
    case 'unassigned':
      return [sql`ticket.assignee_id is null`]
    case 'byName':
      return [sql`ticket.named = 'name'`]
    case 'breached':
      return [sql`ticket.due_at < ${now}`]
    case 'dueSoon':
      return [sql`ticket.due_at >= ${now}`, sql`ticket.due_at < ${breaksSoonUntil(now)}`]
    case 'undelivered':
      return [sql`ticket.id in (select u.id from (${selectUndelivered(workspaceId, now)}) as u)`]
    case 'goesLater':
      return [sql`ticket.reply_goes_at is not null`]
    case 'namingMe':
      return [sql`ticket.id in (select n.ticket_id from (${selectNaming(workspaceId, memberId)}) as n)`]
    case 'awaitingApproval':
      return [sql`ticket.awaits_approval_since is not null`]
    case 'publicOwed':
      return [sql`ticket.owes_public_since is not null`]
    case 'withDepartments':
      return [sql`ticket.asked_departments <> '{}'`]
    case 'departmentAnswered':
      return [sql`ticket.department_answered_at is not null`]
    case 'all':
    case 'waiting':
    case 'snoozed':
    case 'resolved':
      return []
  }
}

function saysWords(search: string): Condition {
  const like = `%${search.replaceAll('\0', '').replace(/[\\%_]/g, '\\$&')}%`
  return sql`(ticket.customer_name ilike ${like} or ticket.handle ilike ${like.replace('%@', '%')}
    or ticket.preview ilike ${like})`
}

const all = (conditions: readonly Condition[]) => sql.join(conditions, sql` and `)

const isDue = ({ view, facets }: TicketsWanted): boolean =>
  view === 'breached' || view === 'dueSoon' || facets?.overdue !== undefined

/** The soonest first. */
function selectByTime(
  workspaceId: string,
  input: TicketListInput,
  key: RawBuilder<Date>,
  statuses: readonly TicketStatus[] | null,
): RawBuilder<TicketRecord> {
  const { after, limit } = input
  const conditions = [
    ...conditionsOf(workspaceId, input),
    ...(statuses === null ? [] : [hasStatus(statuses)]),
    ...(after === null
      ? []
      : [sql<boolean>`(${key}, ticket.id) > (${after.at}::timestamptz, ${after.id}::uuid)`]),
  ]
  return sql`select ticket.* from ticket where ${all(conditions)} order by ${key}, ticket.id limit ${limit + 1}`
}

/** By the newest note that names whoever asks. */
function selectByNaming(workspaceId: string, input: TicketListInput): RawBuilder<ListedTicket> {
  const { after, limit, memberId } = input
  const conditions = [
    ...narrowing(workspaceId, input),
    ...(after === null
      ? []
      : [
          sql<boolean>`(naming.mentioned_at < ${after.at}::timestamptz
            or (naming.mentioned_at = ${after.at}::timestamptz and ticket.id > ${after.id}::uuid))`,
        ]),
  ]
  return sql`select ticket.*, naming.mentioned_at from (${selectNaming(workspaceId, memberId)}) as naming
    join ticket on ticket.id = naming.ticket_id
    where ${all(conditions)} order by naming.mentioned_at desc, ticket.id limit ${limit + 1}`
}

/** Of each status apart, as the index has them. */
function selectByRecent(
  workspaceId: string,
  input: TicketListInput,
  statuses: readonly TicketStatus[],
): RawBuilder<TicketRecord> {
  const { after, limit } = input
  const conditions = [
    ...conditionsOf(workspaceId, input),
    ...(after === null
      ? []
      : [
          sql<boolean>`(ticket.last_message_at < ${after.at}::timestamptz
            or (ticket.last_message_at = ${after.at}::timestamptz and ticket.id > ${after.id}::uuid))`,
        ]),
  ]
  const pages = statuses.map(
    status => sql`(select ticket.* from ticket where ${all([...conditions, hasStatus([status])])}
      order by ticket.last_message_at desc, ticket.id limit ${limit + 1})`,
  )
  return sql`select page.* from (${sql.join(pages, sql` union all `)}) as page
    order by page.last_message_at desc, page.id limit ${limit + 1}`
}

export const placeOf = (wanted: Pick<TicketsWanted, 'view' | 'facets'>, row: ListedTicket): TicketPlace => ({
  at: momentOf(wanted, row)?.toISOString() ?? 'infinity',
  id: row.id,
})

function momentOf(wanted: Pick<TicketsWanted, 'view' | 'facets'>, row: ListedTicket): Date | null {
  switch (orderOf(wanted)) {
    case 'due':
      return row.due_at
    case 'going':
      return row.reply_goes_at
    case 'naming':
      return row.mentioned_at ?? null
    case 'recent':
      return row.last_message_at
  }
}

/** How many tickets there are of what is wanted, counted up to a thousand. Plans as those of its list. */
export async function countTickets(trx: Trx, workspaceId: string, wanted: TicketsWanted): Promise<number> {
  const statuses = statusesOf(wanted.view, wanted.facets?.status)
  const conditions = [
    ...conditionsOf(workspaceId, wanted),
    ...(statuses === null ? [] : [hasStatus(statuses)]),
  ]
  const found = await sql<{ n: number }>`select count(*)::integer as n from (
    select from ticket where ${all(conditions)} limit ${COUNTED_AT_MOST}) as t`.execute(trx)
  return found.rows[0]?.n ?? 0
}

export interface TallyRow {
  readonly status: TicketRecord['status']
  readonly queueId: string | null
  readonly assigneeId: string | null
  readonly n: number
}

/** Counts as they are kept: a sum over differences, never over tickets. */
export async function readTallies(trx: Trx, workspaceId: string): Promise<TallyRow[]> {
  const rows = await sql<TallyRow>`
    select status, queue_id as "queueId", assignee_id as "assigneeId", sum(n)::integer as n from ticket_tally
    where workspace_id = ${workspaceId} group by 1, 2, 3`.execute(trx)
  return rows.rows
}

const COUNTED_AT_MOST = 1000

/** How many tickets have an answer that goes at a time of its own, counted up to a thousand. Plan: ticket_scheduled. */
export async function countGoingLater(trx: Trx, workspaceId: string): Promise<number> {
  const rows = await sql<{ n: number }>`select count(*)::integer as n from (
    select from ticket where workspace_id = ${workspaceId} and reply_goes_at is not null
    limit ${COUNTED_AT_MOST}) as t`.execute(trx)
  return rows.rows[0]?.n ?? 0
}

/** How many open tickets are to be late within a quarter of an hour, counted up to a thousand. Plan: ticket_late. */
export async function countDueSoon(trx: Trx, workspaceId: string, now: Date): Promise<number> {
  const rows = await sql<{ n: number }>`select count(*)::integer as n from (
    select from ticket where workspace_id = ${workspaceId} and status = 'open' and due_at >= ${now}
      and due_at < ${breaksSoonUntil(now)} limit ${COUNTED_AT_MOST}) as t`.execute(trx)
  return rows.rows[0]?.n ?? 0
}

/** How many open tickets are later than promised, counted up to a thousand. Plan: ticket_late. */
export async function countBreached(trx: Trx, workspaceId: string, now: Date): Promise<number> {
  const rows = await sql<{ n: number }>`select count(*)::integer as n from (
    select from ticket where workspace_id = ${workspaceId} and status = 'open'
      and due_at < ${now} limit ${COUNTED_AT_MOST}) as t`.execute(trx)
  return rows.rows[0]?.n ?? 0
}

/** How many messages were deliberately not answered, counted up to a thousand. */
export async function countNotAnswered(trx: Trx, workspaceId: string): Promise<number> {
  const rows = await sql<{ n: number }>`select count(*)::integer as n from (
    select from decision where workspace_id = ${workspaceId} and is_current and not engage limit ${COUNTED_AT_MOST}) as d`.execute(
    trx,
  )
  return rows.rows[0]?.n ?? 0
}
