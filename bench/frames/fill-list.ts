import { sql } from 'kysely'
import type { Database } from '../../src/store/database.ts'

interface Place {
  readonly workspaceId: string
  readonly careId: string
}

/** An id that the same words always give; the wall lets only those in that say which kind they are. */
const id = (words: string): string =>
  `overlay(overlay(md5(${words}) placing '4' from 13) placing '8' from 17)::uuid`

/** Open tickets of as many conversations with one message each; a customer writes about four. */
const rows = ({ workspaceId, careId }: Place, count: number): readonly string[] => {
  const ws = `'${workspaceId}'::uuid`
  const all = `(select n, now() - n * interval '20 seconds' as at, ${id(`'p' || n % ${count / 4}`)} as profile,
    ${id(`'c' || n % ${count / 4}`)} as customer from generate_series(1, ${count}) n) t`
  const people = `generate_series(0, ${count / 4 - 1}) n`
  return [
    `insert into customer (workspace_id, id, display_name, first_seen_at)
      select ${ws}, ${id(`'c' || n`)}, 'Customer ' || n, now() from ${people}`,
    `insert into profile (workspace_id, id, channel, external_id, handle, display_name, bio, followers, is_verified, customer_id, seen_at)
      select ${ws}, ${id(`'p' || n`)}, 'x', (7000000 + n)::text, 'c' || n, 'Customer ' || n, '', n % 1000, false,
      ${id(`'c' || n`)}, now() from ${people}`,
    `insert into ticket (workspace_id, id, number, customer_id, status, priority, waiting_since, due_at, opened_at, last_message_at,
      profile_id, account_id, channel, visibility, customer_name, handle, preview, language)
      select ${ws}, ${id(`'t' || n`)}, n, customer, 'open', 'normal', at, at + interval '1 day', at, at, profile, '${careId}',
      'x', 'public', 'Customer ' || n, 'c' || n, 'What a customer has to say in the ' || n || 'th of many matters', 'en' from ${all}`,
    `insert into conversation select ${ws}, ${id(`'v' || n`)}, '${careId}', profile, 'x', 'public', (8000000 + n)::text,
      ${id(`'t' || n`)}, at from ${all}`,
    `insert into message (workspace_id, id, channel, external_id, conversation_id, ticket_id, profile_id, account_id, direction,
      visibility, text, language, network_thread, written_at, received_at)
      select ${ws}, ${id(`'m' || n`)}, 'x', (8000000 + n)::text, ${id(`'v' || n`)}, ${id(`'t' || n`)}, profile, '${careId}',
      'inbound', 'public', 'What a customer has to say', 'en', (8000000 + n)::text, at, now() from ${all}`,
  ]
}

export async function fillList(database: Database, place: Place, count: number): Promise<void> {
  await database.inWorkspace(place.workspaceId, async trx => {
    for (const row of rows(place, count)) await sql.raw(row).execute(trx)
  })
  await sql`analyze`.execute(database.kysely)
}
