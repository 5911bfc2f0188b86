import { sql } from 'kysely'
import type { Spending } from '../core/account/budget.ts'
import type { Trx } from './database.ts'

/** What an account has spent on a day, and beside it what its deliveries on their way will have spent. */
export interface DaySpending {
  readonly spent: Spending
  readonly promised: Spending
  readonly told: readonly string[]
}

export async function readDaySpending(
  trx: Trx,
  account: { readonly workspace_id: string; readonly id: string },
  day: string,
): Promise<DaySpending> {
  const found = await sql<DayRow>`
    select coalesce(b.spent_micros, 0) as micros, coalesce(b.reads, 0) as reads, coalesce(b.deliveries, 0) as posts,
      coalesce(b.told, '{}') as told, p.micros as "promisedMicros", p.posts as "promisedPosts"
    from (select coalesce(sum(cost_micros), 0) as micros, count(*)::int as posts from delivery
      where workspace_id = ${account.workspace_id} and account_id = ${account.id}
        and (state in ('sending', 'unknown') or state = 'pending')) as p
    left join budget b on b.workspace_id = ${account.workspace_id} and b.account_id = ${account.id}
      and b.day = ${day}`.execute(trx)
  const row = found.rows[0]
  return {
    spent: { money: Number(row?.micros ?? 0), reads: row?.reads ?? 0, posts: row?.posts ?? 0 },
    promised: { money: Number(row?.promisedMicros ?? 0), reads: 0, posts: row?.promisedPosts ?? 0 },
    told: row?.told ?? [],
  }
}

interface DayRow {
  readonly micros: string
  readonly reads: number
  readonly posts: number
  readonly told: string[]
  readonly promisedMicros: string
  readonly promisedPosts: number
}

/**
 * Marks that this was told of today. @returns false when somebody told it before. Takes the day's row, which is the
 * account's one: nothing that another may hold is to be waited for after it.
 */
export async function tellOnce(
  trx: Trx,
  account: { readonly workspace_id: string; readonly id: string },
  day: string,
  threshold: string,
): Promise<boolean> {
  const told = await sql`insert into budget (workspace_id, account_id, day, told)
    values (${account.workspace_id}, ${account.id}, ${day}, array[${threshold}::text])
    on conflict (workspace_id, account_id, day) do update set told = budget.told || excluded.told
      where not budget.told @> excluded.told
    returning day`.execute(trx)
  return told.rows.length > 0
}
