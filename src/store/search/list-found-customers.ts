import { type RawBuilder, sql } from 'kysely'
import type { Condition } from '../../core/search/condition.ts'
import type { Trx } from '../database.ts'

export interface FoundCustomer {
  readonly id: string
  readonly name: string
  readonly plan: string | null
  readonly tags: readonly string[]
  readonly profiles: readonly {
    readonly channel: string
    readonly handle: string
    readonly displayName: string
    readonly avatarUrl: string | null
  }[]
  readonly openTickets: number
}

/** Customers of these ids, or all who meet the conditions where `ids` is null, the newest first then. */
export async function listFoundCustomers(
  trx: Trx,
  workspaceId: string,
  ids: readonly string[] | null,
  conditions: readonly Condition[],
  limit: number,
): Promise<FoundCustomer[]> {
  const narrowed = [
    sql`c.merged_into is null`,
    ...(ids === null ? [] : [sql`c.id = any(${[...ids]}::uuid[])`]),
    ...conditions.map(meets),
  ]
  const found = await sql<FoundCustomer>`
    select c.id, c.display_name as name, c.plan, c.tags,
      coalesce((select json_agg(json_build_object('channel', p.channel, 'handle', p.handle,
          'displayName', p.display_name, 'avatarUrl', p.avatar_url) order by p.seen_at)
        from profile p where p.workspace_id = ${workspaceId} and p.customer_id = c.id), '[]') as profiles,
      (select count(*)::int from ticket t where t.workspace_id = ${workspaceId} and t.customer_id = c.id
        and t.status <> 'resolved') as "openTickets"
    from (select * from customer c where c.workspace_id = ${workspaceId} and ${sql.join(narrowed, sql` and `)}
      order by c.first_seen_at desc, c.id limit ${limit}) c
    order by c.first_seen_at desc, c.id`.execute(trx)
  return found.rows
}

function meets(condition: Condition): RawBuilder<boolean> {
  const met = isMet(condition)
  return condition.isNegated ? sql`(${met}) is not true` : met
}

/** What is no matter of customers nobody meets. */
function isMet(condition: Condition): RawBuilder<boolean> {
  switch (condition.on) {
    case 'tag':
      return sql`${condition.tag} = any(select search_fold(each) from unnest(c.tags) each)`
    case 'channel':
      return sql`exists (select from profile p where p.workspace_id = c.workspace_id and p.customer_id = c.id
        and p.channel = ${condition.channel})`
    case 'author':
      return sql`c.id = any(${[...condition.customerIds]}::uuid[])`
    default:
      return sql`false`
  }
}
