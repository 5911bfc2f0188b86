import { sql } from 'kysely'
import type { Language } from '../core/language.ts'
import type { WaitingTicket } from '../core/queue/waiting-ticket.ts'
import { PRIORITIES, type Priority } from '../core/ticket/ticket.ts'
import type { DecisionDetails } from '../core/triage/decide.ts'
import type { Trx } from './database.ts'

interface Row {
  readonly id: string
  readonly queue: string | null
  readonly priority: Priority
  readonly channel: string
  readonly visibility: 'public' | 'direct'
  readonly language: Language
  readonly due_at: Date | null
  readonly since: Date
  readonly details: Partial<DecisionDetails> | null
  readonly topic: string | null
  readonly isYours: boolean
}

export interface Looking {
  /** Languages that are no use to who asks. */
  readonly exceptLanguages: readonly Language[]
  /** Of each queue and priority, those that come due first; of all together, as many that have waited longest. */
  readonly each: number
}

const COLUMNS = sql`t.id, t.queue_id, t.priority, t.channel, t.visibility, t.language, t.due_at,
  coalesce(t.waiting_since, t.opened_at) as since, t.assignee_id`

/** The newest decision on what the customer said, if there is one. Plans: message_ticket, decision_current. */
const NEWEST_DECISION = sql`left join lateral (
    select d.details, d.facts -> 'topic' ->> 'value' as topic from message m
    join decision d on d.workspace_id = m.workspace_id and d.message_id = m.id and d.is_current
    where m.workspace_id = q.workspace_id and m.ticket_id = t.id and m.direction = 'inbound'
    order by m.written_at desc limit 1) as d on true`

/**
 * Tickets that nobody has, and whose answer does not wait to be read, narrowed to those that may matter now: whoever ranks them sees the most pressing of each queue
 * and priority, and, so that nothing is passed over for ever, those that have waited longest. Plans: ticket_next,
 * ticket_longest.
 */
export async function listWaitingTickets(
  trx: Trx,
  workspaceId: string,
  { exceptLanguages, each }: Looking,
): Promise<WaitingTicket[]> {
  const isFree = sql`t.workspace_id = ${workspaceId} and t.status = 'open' and t.assignee_id is null
    and t.awaits_approval_since is null and t.language <> all(${[...exceptLanguages]})`
  const { rows } = await sql<Row>`
    with t as materialized (
      select t.* from (
        select id from queue where workspace_id = ${workspaceId}) as q
        cross join unnest(${[...PRIORITIES]}::text[]) as p (priority)
        cross join lateral (select ${COLUMNS} from ticket t
          where ${isFree} and t.queue_id = q.id and t.priority = p.priority
          order by coalesce(t.due_at, 'infinity'::timestamptz), t.id limit ${each}) as t
      union
      (select ${COLUMNS} from ticket t where ${isFree} order by t.opened_at, t.id limit ${each}))
    ${withDecisions(workspaceId)}`.execute(trx)
  return rows.map(toWaitingTicket)
}

/** Tickets that somebody has and in which the customer waits, for him and not for who reads his answer. Plan: ticket_due_assignee. */
export async function listOwnWaiting(
  trx: Trx,
  workspaceId: string,
  memberId: string,
): Promise<WaitingTicket[]> {
  const { rows } = await sql<Row>`
    with t as materialized (
      select ${COLUMNS} from ticket t
      where t.workspace_id = ${workspaceId} and t.assignee_id = ${memberId} and t.status = 'open'
        and t.waiting_since is not null and t.awaits_approval_since is null
      order by coalesce(t.due_at, 'infinity'::timestamptz), t.id limit 200)
    ${withDecisions(workspaceId)}`.execute(trx)
  return rows.map(toWaitingTicket)
}

/** One ticket, whoever has it. */
export async function findWaitingTicket(
  trx: Trx,
  workspaceId: string,
  id: string,
): Promise<WaitingTicket | undefined> {
  const { rows } = await sql<Row>`
    with t as materialized (
      select ${COLUMNS} from ticket t where t.workspace_id = ${workspaceId} and t.id = ${id} and t.status = 'open')
    ${withDecisions(workspaceId)}`.execute(trx)
  return rows.map(toWaitingTicket)[0]
}

const withDecisions = (workspaceId: string) => sql`
  select t.id, w.key as queue, t.priority, t.channel, t.visibility, t.language, t.due_at, t.since, d.details, d.topic,
    t.assignee_id is not null as "isYours"
  from t cross join (select ${workspaceId}::uuid as workspace_id) as q
  left join queue w on w.workspace_id = q.workspace_id and w.id = t.queue_id
  ${NEWEST_DECISION}`

const toWaitingTicket = ({ due_at, details, ...row }: Row): WaitingTicket => ({
  ...row,
  dueAt: due_at,
  score: details?.score ?? null,
  who: { team: details?.team ?? null, skill: details?.skill ?? null, person: details?.person ?? null },
})

/**
 * Locks the first of these that is still free and that nobody else is just taking: of a hundred who ask at once, nobody
 * waits for another, and none is given what another has.
 */
export async function lockFirstFree(
  trx: Trx,
  workspaceId: string,
  ids: readonly string[],
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select t.id from unnest(${[...ids]}::uuid[]) with ordinality as wanted (id, place)
    join ticket t on t.workspace_id = ${workspaceId} and t.id = wanted.id
    where t.status = 'open' and t.assignee_id is null
    order by wanted.place limit 1 for update of t skip locked`.execute(trx)
  return rows[0]?.id
}
