import { type Selectable, sql } from 'kysely'
import type { IncidentState } from '../core/incident/incident.ts'
import type { Trx } from './database.ts'
import type { IncidentTable } from './schema/incident-tables.ts'

export type IncidentRow = Selectable<IncidentTable>

/** Those of a state, or all, the one that began last first. Never more than `limit`. Plan: incident_open, else the few that there are. */
export const listIncidents = (
  trx: Trx,
  workspaceId: string,
  { state, limit }: { readonly state: IncidentState | null; readonly limit: number },
): Promise<IncidentRow[]> =>
  trx
    .selectFrom('incident')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .$if(state !== null, query => query.where('state', '=', state ?? 'open'))
    .orderBy('since', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

/** Those of these ids, by id. */
export async function readIncidents(
  trx: Trx,
  workspaceId: string,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, IncidentRow>> {
  const known = ids.filter(id => id !== null)
  if (known.length === 0) return new Map()
  const rows = await trx
    .selectFrom('incident')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', [...new Set(known)])
    .execute()
  return new Map(rows.map(row => [row.id, row]))
}

/** The incident, locked: whoever changes it next waits for this transaction. */
export const findIncidentForChange = (
  trx: Trx,
  workspaceId: string,
  id: string,
): Promise<IncidentRow | undefined> =>
  trx
    .selectFrom('incident')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export const hasIncident = async (trx: Trx, workspaceId: string, id: string): Promise<boolean> =>
  (await readIncidents(trx, workspaceId, [id])).has(id)

export type NewIncident = Pick<
  IncidentRow,
  'workspace_id' | 'id' | 'title' | 'description' | 'words' | 'macro_id' | 'since' | 'opened_at' | 'opened_by'
>

export const insertIncident = (trx: Trx, incident: NewIncident): Promise<IncidentRow> =>
  trx
    .insertInto('incident')
    .values({ ...incident, changed_at: incident.opened_at, changed_by: incident.opened_by })
    .returningAll()
    .executeTakeFirstOrThrow()

export type IncidentChange = Partial<
  Pick<IncidentRow, 'title' | 'description' | 'words' | 'macro_id' | 'since' | 'state' | 'resolved_at'>
>

export const updateIncident = (
  trx: Trx,
  { workspace_id, id }: Pick<IncidentRow, 'workspace_id' | 'id'>,
  change: IncidentChange,
  { memberId, now }: { readonly memberId: string; readonly now: Date },
): Promise<IncidentRow> =>
  trx
    .updateTable('incident')
    .set({ ...change, changed_at: now, changed_by: memberId })
    .where('workspace_id', '=', workspace_id)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

/** How many tickets an incident has: of which the next word is ours, whose customer waits for nothing of ours, all. */
export interface IncidentTally {
  readonly open: number
  readonly answered: number
  readonly all: number
}

export const NO_TICKETS: IncidentTally = { open: 0, answered: 0, all: 0 }

/** By incident; those without tickets are missing. Merged tickets are counted where they went on. Plan: ticket_incident. */
export async function tallyIncidents(
  trx: Trx,
  workspaceId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, IncidentTally>> {
  if (ids.length === 0) return new Map()
  const found = await sql<IncidentTally & { id: string }>`
    select incident_id as id, count(*) filter (where status = 'open')::integer as open,
      count(*) filter (where waiting_since is null)::integer as answered, count(*)::integer as all
    from ticket where workspace_id = ${workspaceId} and incident_id = any(${[...ids]}::uuid[])
      and resolution is distinct from 'merged' group by 1`.execute(trx)
  return new Map(found.rows.map(({ id, ...tally }) => [id, tally]))
}

interface Dismissal {
  readonly workspaceId: string
  readonly ticketId: string
  readonly incidentId: string
}

/** @returns whether it was not said before. */
export async function insertIncidentDismissal(
  trx: Trx,
  { workspaceId, ticketId, incidentId }: Dismissal,
  { memberId, now }: { readonly memberId: string; readonly now: Date },
): Promise<boolean> {
  const inserted = await trx
    .insertInto('incident_dismissal')
    .values({
      workspace_id: workspaceId,
      ticket_id: ticketId,
      incident_id: incidentId,
      dismissed_at: now,
      dismissed_by: memberId,
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

/** @returns whether it had been said. */
export async function deleteIncidentDismissal(
  trx: Trx,
  { workspaceId, ticketId, incidentId }: Dismissal,
): Promise<boolean> {
  const deleted = await trx
    .deleteFrom('incident_dismissal')
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .where('incident_id', '=', incidentId)
    .executeTakeFirst()
  return deleted.numDeletedRows === 1n
}

/** Open incidents that have words, but for those of which somebody said that the ticket is none of them. Plan: incident_open. */
export async function listSuggestable(
  trx: Trx,
  workspaceId: string,
  ticketId: string,
): Promise<IncidentRow[]> {
  const found = await sql<IncidentRow>`
    select i.* from incident i where i.workspace_id = ${workspaceId} and i.state = 'open' and i.words <> '{}'
      and not exists (select from incident_dismissal d where d.workspace_id = i.workspace_id
        and d.ticket_id = ${ticketId} and d.incident_id = i.id)
    order by i.since desc limit 50`.execute(trx)
  return found.rows
}
