import { type SelectQueryBuilder, sql } from 'kysely'
import type { View } from '../core/ticket/view.ts'
import { breaksSoonUntil } from '../core/wall/break-soon.ts'
import type { Trx } from './database.ts'
import type { Schema } from './schema.ts'
import type { TicketRecord } from './ticket.ts'
import { selectUndelivered } from './undelivered.ts'

export interface TicketListInput {
  readonly view: View
  readonly memberId: string
  readonly now: Date
  readonly queueId?: string | undefined
  readonly assigneeId?: string | undefined
  readonly search?: string | undefined
  readonly after: TicketPlace | null
  readonly limit: number
}

/** The place of a ticket in its order: the next page begins behind it. */
export interface TicketPlace {
  readonly at: string
  readonly id: string
}

type TicketQuery = SelectQueryBuilder<Schema, 'ticket', TicketRecord>

/** Open views come in the order in which answers are due; the others by their last word, newest first. */
const BY_DUE_TIME: readonly View[] = [
  'mine',
  'unassigned',
  'all',
  'breached',
  'dueSoon',
  'undelivered',
  'awaitingApproval',
  'publicOwed',
  'withDepartments',
  'departmentAnswered',
]
export const isByDueTime = (view: View): boolean => BY_DUE_TIME.includes(view)

const dueKey = sql<Date>`coalesce(due_at, 'infinity'::timestamptz)`

/** Where every ticket has a due time its column itself stands in the index: behind the wall only that can be compared by it. */
const dueColumn = sql<Date>`due_at`

/** One page of a view, one row more than asked when there is a next page. Plans: ticket_due, ticket_due_assignee, ticket_approval, ticket_recent. */
export async function listTickets(
  trx: Trx,
  workspaceId: string,
  input: TicketListInput,
): Promise<TicketRecord[]> {
  let query: TicketQuery = trx.selectFrom('ticket').selectAll().where('workspace_id', '=', workspaceId)
  query = narrowToView(query, workspaceId, input)
  if (input.queueId !== undefined) query = query.where('queue_id', '=', input.queueId)
  if (input.assigneeId !== undefined) query = query.where('assignee_id', '=', input.assigneeId)
  if (input.search !== undefined && input.search !== '') query = narrowToSearch(query, input.search)
  query = isByDueTime(input.view) ? orderByDue(query, input) : orderByRecent(query, input.after)
  return query.limit(input.limit + 1).execute()
}

function narrowToView(
  query: TicketQuery,
  workspaceId: string,
  { view, memberId, now }: TicketListInput,
): TicketQuery {
  switch (view) {
    case 'mine':
      return query.where('status', '=', 'open').where('assignee_id', '=', memberId)
    case 'unassigned':
      return query.where('status', '=', 'open').where('assignee_id', 'is', null)
    case 'all':
      return query.where('status', '=', 'open')
    case 'breached':
      return query.where('status', '=', 'open').where('due_at', '<', now)
    case 'dueSoon':
      return query
        .where('status', '=', 'open')
        .where('due_at', '>=', now)
        .where('due_at', '<', breaksSoonUntil(now))
    case 'undelivered':
      return query.where(sql<boolean>`id in (select u.id from (${selectUndelivered(workspaceId, now)}) as u)`)
    case 'awaitingApproval':
      return query.where('awaits_approval_since', 'is not', null)
    case 'publicOwed':
      return query.where('owes_public_since', 'is not', null)
    case 'withDepartments':
      return query.where(sql<boolean>`asked_departments <> '{}'`)
    case 'departmentAnswered':
      return query.where('department_answered_at', 'is not', null)
    case 'waiting':
    case 'snoozed':
    case 'resolved':
      return query.where('status', '=', view)
  }
}

function narrowToSearch(query: TicketQuery, search: string): TicketQuery {
  const like = `%${search.replaceAll('\0', '').replace(/[\\%_]/g, '\\$&')}%`
  return query.where(eb =>
    eb.or([
      eb('customer_name', 'ilike', like),
      eb('handle', 'ilike', like.replace('%@', '%')),
      eb('preview', 'ilike', like),
    ]),
  )
}

function orderByDue(query: TicketQuery, { view, after }: TicketListInput): TicketQuery {
  const key = view === 'breached' || view === 'dueSoon' ? dueColumn : dueKey
  const ordered = query.orderBy(key).orderBy('id')
  return after === null
    ? ordered
    : ordered.where(sql<boolean>`(${key}, id) > (${after.at}::timestamptz, ${after.id}::uuid)`)
}

function orderByRecent(query: TicketQuery, after: TicketPlace | null): TicketQuery {
  const ordered = query.orderBy('last_message_at', 'desc').orderBy('id')
  if (after === null) return ordered
  return ordered.where(
    sql<boolean>`(last_message_at < ${after.at}::timestamptz or (last_message_at = ${after.at}::timestamptz and id > ${after.id}::uuid))`,
  )
}

export const placeOf = (view: View, row: TicketRecord): TicketPlace => ({
  at: isByDueTime(view) ? (row.due_at?.toISOString() ?? 'infinity') : row.last_message_at.toISOString(),
  id: row.id,
})

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
