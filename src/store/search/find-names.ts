import { sql } from 'kysely'
import type { Trx } from '../database.ts'

/** One name that is like what was typed, and whose it is. */
export interface FoundName {
  readonly customerId: string
  readonly name: string
  /** From 0 to 1. */
  readonly likeness: number
}

const MOST = 200

/**
 * Customers by what they are called, also mistyped, the likest first, each once: by their own name, a profile's handle and
 * name, an address. Whoever became part of another is found as that one. Plan: name_search_name.
 */
export async function findNames(trx: Trx, workspaceId: string, folded: string): Promise<FoundName[]> {
  const part = `%${folded.replace(/[\\%_]/g, '\\$&')}%`
  const found = await sql<FoundName>`
    with named as materialized (select * from search_names(${folded}, ${part}, ${MOST}))
    select coalesce(c.merged_into, c.id) as "customerId",
      (array_agg(n.name order by n.likeness desc))[1] as name, max(n.likeness) as likeness
    from named n
    left join profile p on n.kind = 'profile' and p.workspace_id = ${workspaceId} and p.id = n.subject_id
    left join customer_address a on n.kind = 'customer_address' and a.workspace_id = ${workspaceId} and a.id = n.subject_id
    join customer c on c.workspace_id = ${workspaceId}
      and c.id = coalesce(p.customer_id, a.customer_id, case when n.kind = 'customer' then n.subject_id end)
    group by 1 order by max(n.likeness) desc, 1`.execute(trx)
  return found.rows
}

/** Words in use that are like those that nobody uses, by what was typed. Plan: search_word_near. */
export async function findNearWords(
  trx: Trx,
  words: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (words.length === 0) return new Map()
  const found = await sql<{ typed: string; word: string }>`
    select typed_word as typed, word from search_near_words(${[...words]}::text[], 3)`.execute(trx)
  const near = Map.groupBy(found.rows, ({ typed }) => typed)
  return new Map([...near].map(([typed, rows]) => [typed, rows.map(({ word }) => word)]))
}
