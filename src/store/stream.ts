import { type Selectable, sql } from 'kysely'
import type { Trx } from './database.ts'
import type { StreamTable } from './schema.ts'

export type StreamRow = Selectable<StreamTable>

/** A stream that the accounts of a workspace open together. */
export interface WantedStream {
  readonly channel: string
  readonly key: string
  readonly accountIds: readonly string[]
  readonly covers: readonly string[]
}

/** Makes the workspace's streams those that are wanted now; one that nobody wants is let go by whoever holds it. */
export async function keepStreams(
  trx: Trx,
  workspaceId: string,
  wanted: readonly WantedStream[],
  now: Date,
): Promise<void> {
  for (const { channel, key, accountIds, covers } of wanted)
    await sql`insert into stream (workspace_id, channel, key, account_ids, covers, next_open_at)
      values (${workspaceId}, ${channel}, ${key}, ${[...accountIds]}, ${[...covers]}, ${now})
      on conflict (workspace_id, channel, key) do update
        set account_ids = excluded.account_ids, covers = excluded.covers, next_open_at = excluded.next_open_at
        where (stream.account_ids, stream.covers) is distinct from (excluded.account_ids, excluded.covers)`.execute(
      trx,
    )
  await trx
    .deleteFrom('stream')
    .where('workspace_id', '=', workspaceId)
    .$if(wanted.length > 0, query =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('channel', 'key'),
          'not in',
          wanted.map(each => tuple(each.channel, each.key)),
        ),
      ),
    )
    .execute()
}

/** Takes streams that are due and that nobody holds; each take raises the token, which fences off who held it before. */
export async function takeDueStreams(
  trx: Trx,
  now: Date,
  leaseMs: number,
  limit: number,
): Promise<StreamRow[]> {
  const taken = await sql<StreamRow>`
    update stream s set lease_token = s.lease_token + 1, lease_until = ${new Date(now.getTime() + leaseMs)}
    from (select workspace_id, channel, key from stream
      where next_open_at <= ${now} and (lease_until is null or lease_until < ${now})
      order by next_open_at limit ${limit} for update skip locked) as due
    where s.workspace_id = due.workspace_id and s.channel = due.channel and s.key = due.key
    returning s.*`.execute(trx)
  return taken.rows
}

/** Says that the stream is alive. @returns the row as it stands; undefined when another holds it, or nobody wants it. */
export const keepHolding = (
  trx: Trx,
  held: StreamRow,
  alive: { readonly leaseUntil: Date; readonly openedAt: Date | null; readonly heardAt: Date | null },
): Promise<StreamRow | undefined> =>
  ours(trx, held)
    .set({
      lease_until: alive.leaseUntil,
      opened_at: alive.openedAt,
      ...(alive.openedAt === null ? {} : { failures: 0, trouble: null }),
      ...(alive.heardAt === null ? {} : { heard_at: alive.heardAt }),
    })
    .returningAll()
    .executeTakeFirst()

/** Gives a stream back that has ended, and says when it is to be opened again. */
export async function releaseStream(
  trx: Trx,
  held: StreamRow,
  end: {
    readonly nextOpenAt: Date
    readonly failures: number
    readonly trouble: { readonly code: string; readonly explain: string; readonly since: string } | null
  },
): Promise<void> {
  await ours(trx, held)
    .set({
      lease_until: null,
      opened_at: null,
      next_open_at: end.nextOpenAt,
      failures: end.failures,
      trouble: end.trouble === null ? null : JSON.stringify(end.trouble),
    })
    .execute()
}

/** The rows of all that was heard before this place are committed. */
export async function keepPlace(trx: Trx, held: StreamRow, cursor: string): Promise<void> {
  await ours(trx, held).set({ cursor }).execute()
}

const ours = (trx: Trx, held: StreamRow) =>
  trx
    .updateTable('stream')
    .where('workspace_id', '=', held.workspace_id)
    .where('channel', '=', held.channel)
    .where('key', '=', held.key)
    .where('lease_token', '=', held.lease_token)

/** Whether an open stream brings this source of the account at once. */
export async function isHeardLive(
  trx: Trx,
  {
    workspaceId,
    accountId,
    source,
    now,
  }: { workspaceId: string; accountId: string; source: string; now: Date },
): Promise<boolean> {
  const found = await sql`select 1 from stream where workspace_id = ${workspaceId}
    and ${accountId}::uuid = any(account_ids) and ${source} = any(covers)
    and opened_at is not null and lease_until > ${now}`.execute(trx)
  return found.rows.length > 0
}

/** What was missed while a stream was not open, or before it was, is read at once. */
export async function hurrySources(trx: Trx, stream: StreamRow, now: Date): Promise<void> {
  await sql`update account_cursor set next_read_at = ${now}
    where workspace_id = ${stream.workspace_id} and account_id = any(${stream.account_ids}::uuid[])
      and source = any(${stream.covers}::text[]) and next_read_at > ${now} and failures = 0`.execute(trx)
}

export interface Liveness {
  /** Since when every stream of the account is open; null when one is not, or there is none. */
  readonly since: Date | null
  readonly heardAt: Date | null
  readonly trouble: NonNullable<StreamRow['trouble']> | null
}

/** How an account is heard at once. */
export async function readLiveness(
  trx: Trx,
  workspaceId: string,
  accountId: string,
  now: Date,
): Promise<Liveness> {
  const { rows } = await sql<StreamRow>`select * from stream
    where workspace_id = ${workspaceId} and ${accountId}::uuid = any(account_ids)`.execute(trx)
  const isOpen = (row: StreamRow) =>
    row.opened_at !== null && row.lease_until !== null && row.lease_until > now
  const newest = (dates: readonly (Date | null)[]) =>
    dates.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null)
  return {
    since: rows.length > 0 && rows.every(isOpen) ? newest(rows.map(row => row.opened_at)) : null,
    heardAt: newest(rows.map(row => row.heard_at)),
    trouble: rows.find(row => row.trouble !== null)?.trouble ?? null,
  }
}
