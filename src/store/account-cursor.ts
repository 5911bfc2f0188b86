import { sql } from 'kysely'
import type { AccountRow } from './account.ts'
import type { Trx } from './database.ts'

/** Another reader has taken the source over: what this one read is thrown away, the other one reads it again. */
export class FencedOff extends Error {
  constructor() {
    super('another reader has taken this source over')
    this.name = 'FencedOff'
  }
}

export async function moveCursor(
  trx: Trx,
  account: AccountRow,
  move: { readonly source: string; readonly cursor: string; readonly leaseToken: string },
  { heardAny, now }: { readonly heardAny: boolean; readonly now: Date },
): Promise<void> {
  const moved = await trx
    .updateTable('account_cursor')
    .set({ cursor: move.cursor, last_read_at: now, ...(heardAny ? { last_heard_at: now } : {}) })
    .where('workspace_id', '=', account.workspace_id)
    .where('account_id', '=', account.id)
    .where('source', '=', move.source)
    .where('lease_token', '=', move.leaseToken)
    .executeTakeFirst()
  if (moved.numUpdatedRows === 0n) throw new FencedOff()
}

export interface TakenSource {
  readonly workspaceId: string
  readonly accountId: string
  readonly source: string
  readonly cursor: string | null
  readonly leaseToken: string
  /** How often in a row it could not be read. */
  readonly failures: number
}

/** Takes sources whose time has come; each take raises the token, which fences off whoever held it before. */
export async function takeDueSources(
  trx: Trx,
  now: Date,
  leaseMs: number,
  limit: number,
): Promise<TakenSource[]> {
  const taken = await sql<TakenSource>`
    update account_cursor c set lease_token = c.lease_token + 1, lease_until = ${new Date(now.getTime() + leaseMs)},
      woken_at = null
    from (select c.workspace_id, c.account_id, c.source from account_cursor c
      join account a on a.workspace_id = c.workspace_id and a.id = c.account_id
      where c.next_read_at <= ${now} and (c.lease_until is null or c.lease_until < ${now})
        and a.status = 'connected' and a.removed_at is null
      order by c.next_read_at limit ${limit} for update of c skip locked) as due
    where c.workspace_id = due.workspace_id and c.account_id = due.account_id and c.source = due.source
    returning c.workspace_id as "workspaceId", c.account_id as "accountId", c.source, c.cursor,
      c.lease_token::text as "leaseToken", c.failures`.execute(trx)
  return taken.rows
}

/** Since when the budget keeps a source from being read; the first moment stays. */
export async function markStopped(
  trx: Trx,
  account: Pick<AccountRow, 'workspace_id' | 'id'>,
  source: string,
  at: Date | null,
): Promise<void> {
  await trx
    .updateTable('account_cursor')
    .set({ stopped_at: at })
    .where('workspace_id', '=', account.workspace_id)
    .where('account_id', '=', account.id)
    .where('source', '=', source)
    .where('stopped_at', at === null ? 'is not' : 'is', null)
    .execute()
}

type OfAccount = Pick<AccountRow, 'workspace_id' | 'id'>

/** When the source was last read, to its present or on the way there; null before it came there the first time. */
export async function findLastReadAt(trx: Trx, account: OfAccount, source: string): Promise<Date | null> {
  const row = await trx
    .selectFrom('account_cursor')
    .select(['present_at', 'last_read_at'])
    .where('workspace_id', '=', account.workspace_id)
    .where('account_id', '=', account.id)
    .where('source', '=', source)
    .executeTakeFirst()
  const { present_at: presentAt = null, last_read_at: readAt = null } = row ?? {}
  return presentAt === null || readAt === null || readAt < presentAt ? presentAt : readAt
}

export async function markPresent(trx: Trx, account: OfAccount, source: string, at: Date): Promise<void> {
  await trx
    .updateTable('account_cursor')
    .set({ present_at: at })
    .where('workspace_id', '=', account.workspace_id)
    .where('account_id', '=', account.id)
    .where('source', '=', source)
    .execute()
}

/** Why the account, or a part of it, is not read: the report of what came late will say it. */
export async function markAway(trx: Trx, account: OfAccount, code: string): Promise<void> {
  await trx
    .updateTable('account')
    .set({ away_code: code })
    .where('workspace_id', '=', account.workspace_id)
    .where('id', '=', account.id)
    .execute()
}

/** The reason why an account was not read has gone once it is, unless the budget still keeps a source back. */
export async function forgetAway(trx: Trx, account: OfAccount): Promise<void> {
  await sql`update account a set away_code = null where a.workspace_id = ${account.workspace_id}
    and a.id = ${account.id} and not exists (select from account_cursor c where c.workspace_id = a.workspace_id
      and c.account_id = a.id and c.stopped_at is not null)`.execute(trx)
}

/** Gives a source back and says when it is worth reading again: at once where the network knocked meanwhile. */
export async function releaseSource(
  trx: Trx,
  taken: TakenSource,
  { nextReadAt, failures, now }: { readonly nextReadAt: Date; readonly failures: number; readonly now: Date },
): Promise<void> {
  await sql`update account_cursor set lease_until = null, failures = ${failures},
      next_read_at = case when woken_at is null then ${nextReadAt}::timestamptz else ${now}::timestamptz end
    where workspace_id = ${taken.workspaceId} and account_id = ${taken.accountId} and source = ${taken.source}
      and lease_token = ${taken.leaseToken}`.execute(trx)
}

/** The network knocked: these sources are read at once, also when somebody is reading them and began before it did. */
export async function wakeSources(
  trx: Trx,
  account: OfAccount,
  sources: readonly string[],
  now: Date,
): Promise<void> {
  await sql`update account_cursor set woken_at = ${now},
      next_read_at = case when failures = 0 then least(next_read_at, ${now}) else next_read_at end
    where workspace_id = ${account.workspace_id} and account_id = ${account.id}
      and source = any(${[...sources]}::text[])`.execute(trx)
}
