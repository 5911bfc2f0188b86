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
const MOST_WORDS = 6

const listWords = (folded: string): string[] =>
  folded
    .split(/\s+/u)
    .filter(word => word !== '')
    .slice(0, MOST_WORDS)

/**
 * Customers by what they are called, also mistyped, the likest first, each once: by their own name, a profile's handle and
 * name, an address. Whoever became part of another is found as that one. Plan: name_search_name.
 */
export async function findNames(trx: Trx, workspaceId: string, folded: string): Promise<FoundName[]> {
  const parts = listWords(folded).map(word => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
  if (parts.length === 0) return []
  const found = await sql<FoundName>`
    with named as materialized (select * from search_names(${folded}, ${parts}::text[], ${MOST})),
    owned as materialized (select n.name, n.likeness, case n.kind
        when 'profile' then (select p.customer_id from profile p where p.workspace_id = ${workspaceId} and p.id = n.subject_id)
        when 'customer_address' then (select a.customer_id from customer_address a
          where a.workspace_id = ${workspaceId} and a.id = n.subject_id)
        else n.subject_id end as customer_id from named n)
    select coalesce(c.merged_into, c.id) as "customerId",
      (array_agg(o.name order by o.likeness desc))[1] as name, max(o.likeness) as likeness
    from owned o cross join lateral (select id, merged_into from customer
      where workspace_id = ${workspaceId} and id = o.customer_id limit 1) c
    group by 1 order by max(o.likeness) desc, 1`.execute(trx)
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
