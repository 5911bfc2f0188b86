import { sql } from 'kysely'
import type { Database } from '../../src/store/database.ts'
import type { BenchBrand } from '../ingest/settle.ts'

/** So many matters' words are written with one statement. */
const AT_ONCE = 50_000
/** Messages a customer, and a ticket. */
const EACH = 4

/** Names as invented as their bearers: 300 first names, 20,000 family names; and two whose bearers are few. */
const spell = (seed: string, count: number, letters: number) =>
  `initcap(translate(substr(md5('${seed}' || n % ${count}), 1, ${letters}), '0123456789abcdef', 'bcdfglmnprstaeio'))`
const FIRST = spell('first', 300, 5)
const FAMILY = spell('family', 20_000, 8)
const FULL = `case when n % 20000 = 7 then 'Amélie Dubois' else ${FIRST} || ' ' || ${FAMILY} end`
const HANDLE = `case when n % 20000 = 77 then 'giorgio_' || n else lower(${FIRST}) || '_' || n end`

/** Words by how often they are said: those of the first half stand in every second message, a thousand others are rare. */
const WORDS = `(select string_agg(w, ' ') from (
  select (array['il','la','non','di','che','per','mi','è','da','un','ma','con'])[1 + floor(random() * 12)::int] w
    from generate_series(1, 6) where n >= 0
  union all select (array['bolletta','router','fibra','linea','rete','contratto','offerta','roaming','assistenza','tecnico',
    'pagamento','rimborso','modem','segnale','velocità','attivazione'])[1 + floor(random() * 16)::int]
    from generate_series(1, 3) where n >= 0
  union all select 'parola' || chr(97 + floor(random() * 26)::int) || chr(97 + floor(random() * 26)::int)
    || chr(97 + floor(random() * 26)::int) from generate_series(1, 2) where n >= 0) said)`

const ROWS = (from: number, to: number, { workspaceId, care }: BenchBrand): readonly string[] => {
  const people = `generate_series(${from / EACH}, ${to / EACH - 1}) n`
  const messages = `generate_series(${from}, ${to - 1}) n`
  const ws = `'${workspaceId}'::uuid`
  const at = `now() - (2000000 - n) * interval '40 seconds'`
  return [
    `insert into customer (workspace_id, id, display_name, first_seen_at) select ${ws}, md5('c' || n)::uuid,
      ${FULL}, now() from ${people}`,
    `insert into profile (workspace_id, id, channel, external_id, handle, display_name, bio, followers, is_verified, customer_id, seen_at)
      select ${ws}, md5('p' || n)::uuid, 'x', (7000000 + n)::text, ${HANDLE},
      ${FULL}, '', n % 1000, false, md5('c' || n)::uuid, now() from ${people}`,
    `insert into ticket (workspace_id, id, number, customer_id, status, priority, queue_id, waiting_since, due_at, resolution,
      resolved_at, opened_at, last_message_at, profile_id, account_id, channel, visibility, customer_name, handle, preview, language)
      select ${ws}, md5('t' || n)::uuid, n, md5('c' || n)::uuid, case when n % 50 = 0 then 'open' else 'resolved' end, 'normal',
      null, null, case when n % 100 = 0 then now() end, case when n % 50 > 0 then 'solved' end, case when n % 50 > 0 then now() end,
      t.at, t.at, md5('p' || n)::uuid, '${care.id}', 'x', 'public', 'A customer', 'c' || n, 'a preview', 'it'
      from (select n, now() - (500000 - n) * interval '160 seconds' as at from ${people}) t`,
    `insert into conversation (workspace_id, id, account_id, profile_id, channel, kind, network_thread, ticket_id, last_message_at)
      select ${ws}, md5('v' || n)::uuid, '${care.id}', md5('p' || n)::uuid, 'x', 'public', (7000000 + n)::text, md5('t' || n)::uuid, now()
      from ${people}`,
    `insert into message (workspace_id, id, channel, external_id, conversation_id, ticket_id, profile_id, account_id, direction, visibility, text,
      language, written_at, received_at)
      select ${ws}, md5('m' || n)::uuid, 'x', (8000000 + n)::text, md5('v' || n / ${EACH})::uuid, md5('t' || n / ${EACH})::uuid, md5('p' || n / ${EACH})::uuid,
      '${care.id}', 'inbound', 'public', ${WORDS}, 'it', ${at}, now() from ${messages}`,
  ]
}

/** So many messages, with a customer and a ticket to every four. @returns how many there are once the time is over. */
export async function fillDesk(
  database: Database,
  brand: BenchBrand,
  messages: number,
  until: number,
): Promise<number> {
  let filled = 0
  while (filled < messages && performance.now() < until) {
    const to = Math.min(messages, filled + AT_ONCE)
    await database.inWorkspace(brand.workspaceId, async trx => {
      for (const row of ROWS(filled, to, brand)) await sql.raw(row).execute(trx)
    })
    filled = to
  }
  await sql`analyze`.execute(database.kysely)
  return filled
}
