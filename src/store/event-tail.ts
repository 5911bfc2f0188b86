import { sql } from 'kysely'
import type { Actor } from '../core/actor.ts'
import type { Trx } from './database.ts'

/**
 * A place in the stream of events: transaction id, then event id. Sequence numbers are given before commit, so a
 * reader that goes by them skips rows that commit late; below the oldest transaction still running nothing is added.
 */
export interface TailPlace {
  readonly xid: string
  readonly id: string
}

export interface TailEvent {
  readonly workspaceId: string
  readonly id: string
  readonly at: Date
  readonly type: string
  readonly ticketId: string | null
  readonly subjectId: string | null
  readonly actor: Actor
  readonly xid: string
}

const columns = sql.raw(`workspace_id as "workspaceId", id, at, type, ticket_id as "ticketId",
  subject_id as "subjectId", actor, xid::text as xid`)

/** Events behind `after`, in order, as far as no transaction that may still commit stands before them. */
export async function readTail(
  trx: Trx,
  after: TailPlace,
  limit: number,
  workspaceId?: string,
): Promise<TailEvent[]> {
  const ofWorkspace = workspaceId === undefined ? sql`` : sql`and workspace_id = ${workspaceId}`
  // By the column, not by what is given of it: as text, 1000 comes before 999, and a reader would lose its place.
  const rows = await sql<TailEvent>`
    select ${columns} from event where (xid, id) > (${after.xid}::xid8, ${after.id}::uuid) ${ofWorkspace}
      and xid < pg_snapshot_xmin(pg_current_snapshot()) order by event.xid, event.id limit ${limit}`.execute(
    trx,
  )
  return rows.rows
}

/** The present end of the stream. */
export async function readTailEnd(trx: Trx): Promise<TailPlace> {
  const rows = await sql<{
    xid: string
  }>`select pg_snapshot_xmin(pg_current_snapshot())::text as xid`.execute(trx)
  return { xid: rows.rows[0]?.xid ?? '0', id: '00000000-0000-0000-0000-000000000000' }
}

export const writePlace = (place: TailPlace): string => `${place.xid}_${place.id}`

export function readPlace(text: string | undefined): TailPlace | null {
  const match = /^(\d{1,20})_([0-9a-f-]{36})$/.exec(text ?? '')
  return match?.[1] === undefined || match[2] === undefined ? null : { xid: match[1], id: match[2] }
}
