import { sql } from 'kysely'
import type { HeardHour } from '../core/account/habit.ts'
import { arrayLiteral } from './array-literal.ts'
import type { Trx } from './database.ts'

interface OfAccount {
  readonly workspace_id: string
  readonly id: string
}

/** Adds what was heard to the hours in which it was written. Readers of a channel follow one another, so no two wait. */
export async function addHeardHours(trx: Trx, account: OfAccount, writtenAt: readonly Date[]): Promise<void> {
  if (writtenAt.length === 0) return
  await sql`insert into heard_hour (workspace_id, account_id, hour, heard, last_at)
    select ${account.workspace_id}, ${account.id}, date_trunc('hour', at, 'UTC'), count(*), max(at)
    from unnest(${arrayLiteral(writtenAt.map(at => at.toISOString()))}::timestamptz[]) as at group by 3
    on conflict (workspace_id, account_id, hour) do update set
      heard = heard_hour.heard + excluded.heard, last_at = greatest(heard_hour.last_at, excluded.last_at)`.execute(
    trx,
  )
}

export interface HeardHours {
  readonly hours: readonly HeardHour[]
  readonly lastHeardAt: Date | null
}

/** What an account heard since then, by the hour, and when it was last heard. */
export async function readHeardHours(trx: Trx, account: OfAccount, since: Date): Promise<HeardHours> {
  const rows = await trx
    .selectFrom('heard_hour')
    .select(['hour', 'heard', 'last_at'])
    .where('workspace_id', '=', account.workspace_id)
    .where('account_id', '=', account.id)
    .where('hour', '>=', since)
    .orderBy('hour')
    .execute()
  return { hours: rows, lastHeardAt: rows.at(-1)?.last_at ?? null }
}

export const forgetHeardHours = (trx: Trx, account: OfAccount, before: Date) =>
  trx
    .deleteFrom('heard_hour')
    .where('workspace_id', '=', account.workspace_id)
    .where('account_id', '=', account.id)
    .where('hour', '<', before)
    .execute()
