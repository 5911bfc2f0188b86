import { sql } from 'kysely'
import type { Trx } from '../database.ts'
import type { TicketRecord } from '../ticket.ts'

/** The departments whose answer, or refusal, lies with the agent, by ticket. Most tickets have none, and cost no look. */
export async function listAnswered(
  trx: Trx,
  workspaceId: string,
  tickets: readonly Pick<TicketRecord, 'id' | 'department_answered_at'>[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const ids = tickets.filter(each => each.department_answered_at !== null).map(({ id }) => id)
  if (ids.length === 0) return new Map()
  const found = await trx
    .selectFrom('escalation')
    .select(['ticket_id', 'department'])
    .distinct()
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', 'in', ids)
    .where('state', 'in', ['answered', 'refused'])
    .orderBy('department')
    .execute()
  const byTicket = Map.groupBy(found, each => each.ticket_id)
  return new Map([...byTicket].map(([id, rows]) => [id, rows.map(({ department }) => department)]))
}

const COUNTED_AT_MOST = 1000

/** How many tickets wait for a department, and how many for us with its answer, each counted up to a thousand. Plans: ticket_asked, ticket_department_answered. */
export async function countWithDepartments(
  trx: Trx,
  workspaceId: string,
): Promise<{ readonly withDepartments: number; readonly departmentAnswered: number }> {
  const rows = await sql<{ asked: number; answered: number }>`select
    (select count(*)::integer from (select from ticket where workspace_id = ${workspaceId}
      and asked_departments <> '{}' limit ${COUNTED_AT_MOST}) as t) as asked,
    (select count(*)::integer from (select from ticket where workspace_id = ${workspaceId}
      and department_answered_at is not null limit ${COUNTED_AT_MOST}) as t) as answered`.execute(trx)
  const [row] = rows.rows
  return { withDepartments: row?.asked ?? 0, departmentAnswered: row?.answered ?? 0 }
}
