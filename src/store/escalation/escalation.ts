import { type Selectable, sql } from 'kysely'
import type { IssueStatus } from '../../core/escalation/errand.ts'
import type { Escalation, EscalationWay } from '../../core/escalation/escalation.ts'
import type { Trx } from '../database.ts'
import type { EscalationTable } from '../schema/escalation-tables.ts'

export type EscalationRow = Selectable<EscalationTable>

export const toEscalation = (row: EscalationRow): Escalation => ({
  state: row.state,
  department: row.department,
  askedAt: row.asked_at,
  answeredAt: row.answered_at,
  endedAt: row.ended_at,
  reminders: row.reminders,
  climbedAt: row.climbed_at,
})

export const findEscalation = (
  trx: Trx,
  workspaceId: string,
  id: string,
): Promise<EscalationRow | undefined> =>
  trx
    .selectFrom('escalation')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()

/** The escalation, locked. Whoever changes it holds its ticket already. */
export const findEscalationForChange = (
  trx: Trx,
  workspaceId: string,
  id: string,
): Promise<EscalationRow | undefined> =>
  trx
    .selectFrom('escalation')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()

/** Under which addresses the customers of these matters are known on the channel, by escalation. */
export async function listOwnAddresses(
  trx: Trx,
  { workspace_id: workspaceId, channel }: { readonly workspace_id: string; readonly channel: string },
  escalationIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await trx
    .selectFrom('escalation as e')
    .innerJoin('ticket as t', join =>
      join.onRef('t.workspace_id', '=', 'e.workspace_id').onRef('t.id', '=', 'e.ticket_id'),
    )
    .innerJoin('profile as p', join =>
      join.onRef('p.workspace_id', '=', 't.workspace_id').onRef('p.customer_id', '=', 't.customer_id'),
    )
    .select(['e.id', 'p.external_id'])
    .where('e.workspace_id', '=', workspaceId)
    .where('e.id', 'in', [...new Set(escalationIds)])
    .where('p.channel', '=', channel)
    .execute()
  const grouped = Map.groupBy(rows, row => row.id)
  return new Map([...grouped].map(([id, own]) => [id, new Set(own.map(row => row.external_id))]))
}

/** In the order in which departments were asked. */
export const listEscalations = (trx: Trx, workspaceId: string, ticketId: string): Promise<EscalationRow[]> =>
  trx
    .selectFrom('escalation')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .orderBy('opened_at')
    .orderBy('id')
    .execute()

/** Whose issues these are, by issue. Others of the system are none of our business. */
export async function findByIssues(
  trx: Trx,
  workspaceId: string,
  systemId: string,
  issueIds: readonly string[],
): Promise<ReadonlyMap<string, EscalationRow>> {
  if (issueIds.length === 0) return new Map()
  const rows = await trx
    .selectFrom('escalation')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('system_id', '=', systemId)
    .where('issue_id', 'in', [...new Set(issueIds)])
    .execute()
  return new Map(rows.map(row => [row.issue_id ?? '', row]))
}

/** What departments have to do: what they owe, the longest waiting first, then what they did last. */
export const listOfDepartments = (
  trx: Trx,
  workspaceId: string,
  departments: readonly string[],
  limit: number,
): Promise<EscalationRow[]> =>
  departments.length === 0
    ? Promise.resolve([])
    : trx
        .selectFrom('escalation')
        .selectAll()
        .where('workspace_id', '=', workspaceId)
        .where('department', 'in', [...departments])
        .orderBy(sql`state <> 'asked'`)
        .orderBy(sql`case when state = 'asked' then asked_at end`)
        .orderBy('asked_at', 'desc')
        .orderBy('id')
        .limit(limit)
        .execute()

export type NewEscalation = Pick<
  EscalationRow,
  | 'workspace_id'
  | 'id'
  | 'ticket_id'
  | 'department'
  | 'way'
  | 'title'
  | 'shown'
  | 'asked_by'
  | 'account_id'
  | 'address'
  | 'system_id'
  | 'link_version'
  | 'link_expires_at'
> & { readonly at: Date }

export const insertEscalation = (trx: Trx, { at, shown, ...row }: NewEscalation): Promise<EscalationRow> =>
  trx
    .insertInto('escalation')
    .values({ ...row, shown: JSON.stringify(shown), state: 'asked', opened_at: at, asked_at: at })
    .returningAll()
    .executeTakeFirstOrThrow()

/** How it is reached from now on, where that changes. */
export interface Reach {
  readonly way: EscalationWay
  readonly account_id: string | null
  readonly address: string | null
  readonly system_id: string | null
  readonly issue_id: string | null
  readonly issue_status: IssueStatus | null
  readonly issue_read_at: Date | null
}

export const updateEscalation = (
  trx: Trx,
  { workspace_id, id }: EscalationRow,
  escalation: Escalation,
  reach: Partial<Reach> = {},
): Promise<EscalationRow> =>
  trx
    .updateTable('escalation')
    .set({
      state: escalation.state,
      department: escalation.department,
      asked_at: escalation.askedAt,
      answered_at: escalation.answeredAt,
      ended_at: escalation.endedAt,
      reminders: escalation.reminders,
      climbed_at: escalation.climbedAt,
      ...reach,
    })
    .where('workspace_id', '=', workspace_id)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

export async function changeEscalation(
  trx: Trx,
  { workspace_id, id }: Pick<EscalationRow, 'workspace_id' | 'id'>,
  set: Partial<
    Pick<
      EscalationRow,
      'issue_id' | 'issue_status' | 'issue_read_at' | 'link_version' | 'link_expires_at' | 'link_opened_at'
    >
  >,
): Promise<void> {
  await trx
    .updateTable('escalation')
    .set(set)
    .where('workspace_id', '=', workspace_id)
    .where('id', '=', id)
    .execute()
}

/** What the ticket says of its escalations, in the transaction of the change: who owes an answer, and since when one lies with us. */
export async function markEscalated(trx: Trx, workspaceId: string, ticketId: string): Promise<void> {
  await sql`update ticket t set
      asked_departments = coalesce(e.asked, '{}'), department_answered_at = e.answered
    from (select array_agg(distinct department order by department) filter (where state = 'asked') as asked,
        min(answered_at) filter (where state in ('answered','refused')) as answered
      from escalation where workspace_id = ${workspaceId} and ticket_id = ${ticketId}) e
    where t.workspace_id = ${workspaceId} and t.id = ${ticketId}`.execute(trx)
}

/** Escalations whose clocks have said more than their departments have heard. */
export async function listToRemind(
  trx: Trx,
  limit: number,
): Promise<{ readonly workspace_id: string; readonly id: string; readonly ticket_id: string }[]> {
  const found = await sql<{ workspace_id: string; id: string; ticket_id: string }>`
    select e.workspace_id, e.id, e.ticket_id from clock c
    join escalation e on e.workspace_id = c.workspace_id and e.id = c.escalation_id
    where c.escalation_id is not null and c.ended_at is null and e.state = 'asked'
      and (c.breached_at is not null and e.climbed_at is null or c.warnings > e.reminders)
    order by c.due_at limit ${limit}`.execute(trx)
  return found.rows
}

/**
 * Issues of which something may have been missed; and those that were not read as a whole since `before` and are still owed
 * an answer: what somebody there has merged into another issue is heard in no other way.
 */
export const listUnreadIssues = (
  trx: Trx,
  workspaceId: string,
  systemId: string,
  before: Date,
  limit: number,
): Promise<EscalationRow[]> =>
  trx
    .selectFrom('escalation')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('system_id', '=', systemId)
    .where('issue_id', 'is not', null)
    .where(eb =>
      eb.or([
        eb('issue_read_at', 'is', null),
        eb.and([eb('state', '=', 'asked'), eb('issue_read_at', '<', before)]),
      ]),
    )
    .orderBy('opened_at')
    .limit(limit)
    .execute()

/** Everything of the system is to be read once more. */
export async function forgetReadIssues(trx: Trx, workspaceId: string, systemId: string): Promise<void> {
  await trx
    .updateTable('escalation')
    .set({ issue_read_at: null })
    .where('workspace_id', '=', workspaceId)
    .where('system_id', '=', systemId)
    .where('issue_id', 'is not', null)
    .execute()
}

/** With their clocks, from whichever tickets they are on; each of those says of its escalations what is true now. */
export async function moveEscalations(
  trx: Trx,
  workspaceId: string,
  ticketId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  const left = await trx
    .selectFrom('escalation')
    .select('ticket_id')
    .distinct()
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', [...ids])
    .execute()
  await sql`update escalation set ticket_id = ${ticketId}
    where workspace_id = ${workspaceId} and id = any(${[...ids]}::uuid[])`.execute(trx)
  await sql`update clock set ticket_id = ${ticketId}
    where workspace_id = ${workspaceId} and escalation_id = any(${[...ids]}::uuid[])`.execute(trx)
  for (const id of new Set([ticketId, ...left.map(each => each.ticket_id)]))
    await markEscalated(trx, workspaceId, id)
}
