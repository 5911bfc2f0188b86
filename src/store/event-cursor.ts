import { sql } from 'kysely'
import type { EventData, EventType } from '../core/events.ts'
import type { Trx } from './database.ts'
import { readTailEnd, type TailPlace } from './event-tail.ts'

/**
 * How far the reader has come, locked until the transaction ends: one node reads at a time, and what it writes stands
 * with the place to which it read. Null while another node reads. A reader that begins, or whose place lies in a future
 * that this database has not seen (it was restored), begins at the end: of what is over nobody is told.
 */
export async function takeCursor(trx: Trx, reader: string): Promise<TailPlace | null> {
  const end = await readTailEnd(trx)
  await sql`insert into event_cursor (reader, xid, event_id) values (${reader}, ${end.xid}::xid8, ${end.id}::uuid)
    on conflict do nothing`.execute(trx)
  const found = await sql<TailPlace>`select xid::text as xid, event_id as id from event_cursor
    where reader = ${reader} for update skip locked`.execute(trx)
  const place = found.rows[0]
  if (place === undefined) return null
  return BigInt(place.xid) > BigInt(end.xid) ? end : place
}

export async function putCursor(trx: Trx, reader: string, { xid, id }: TailPlace): Promise<void> {
  await sql`update event_cursor set xid = ${xid}::xid8, event_id = ${id}::uuid where reader = ${reader}`.execute(
    trx,
  )
}

/** What the events say, by their ids. */
export async function readEventData(
  trx: Trx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, EventData<EventType>>> {
  if (ids.length === 0) return new Map()
  const rows = await trx
    .selectFrom('event')
    .select(['id', 'data'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, data }) => [id, data as EventData<EventType>]))
}
