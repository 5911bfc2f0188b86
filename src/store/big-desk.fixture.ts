import { sql } from 'kysely'
import type { Settlement } from '../../test/world.ts'
import type { Trx } from './database.ts'

export const TICKETS = 20_000

/** Tables of which only a few rows may ever be looked at, however long the history. */
export const GROWING = [
  'ticket',
  'conversation',
  'message',
  'mention',
  'decision',
  'clock',
  'event',
  'delivery',
  'profile',
  'customer',
  'question_sketch',
  'question_band',
]

/** Half of the matters are resolved, the others are open or waiting. */
const ROWS = [
  `insert into customer select $ws, md5('customer' || n)::uuid, 'Customer ' || n, $now from generate_series(1, $n / 4) n`,
  `insert into profile select $ws, md5('profile' || n)::uuid, 'scripted', (500000 + n)::text, 'c' || n, 'Customer ' || n, '', null,
    n % 1000, false, md5('customer' || n)::uuid, $now from generate_series(1, $n / 4) n`,
  `insert into ticket select $ws, md5('ticket' || n)::uuid, n, md5('customer' || (n % ($n / 4) + 1))::uuid,
    case when n % 4 = 0 then 'open' when n % 4 = 1 then 'waiting' else 'resolved' end, 'normal',
    (select id from queue where workspace_id = $ws order by key offset n % 5 limit 1),
    case when n % 3 = 0 then $member end, null, case when n % 4 = 0 then $now - n * interval '1 minute' end, $now + n * interval '1 second',
    case when n % 4 > 1 then 'solved' end, case when n % 4 > 1 then $now end,
    $now - n * interval '1 minute', $now - n * interval '1 minute', md5('profile' || (n % ($n / 4) + 1))::uuid, $account,
    'scripted', 'public', 'Customer ' || n, 'c' || n, 'a preview', 'it' from generate_series(1, $n) n`,
  `insert into conversation select $ws, md5('conversation' || n)::uuid, $account, md5('profile' || (n % ($n / 4) + 1))::uuid,
    'scripted', 'public', (900000 + n)::text, md5('ticket' || n)::uuid, $now - n * interval '1 minute'
    from generate_series(1, $n) n`,
  `insert into message (workspace_id, id, channel, external_id, conversation_id, ticket_id, profile_id, account_id, direction,
    visibility, text, language, network_thread, written_at, received_at)
    select $ws, md5('message' || n)::uuid, 'scripted', (900000 + n)::text, md5('conversation' || n)::uuid,
    md5('ticket' || n)::uuid, md5('profile' || (n % ($n / 4) + 1))::uuid, $account, 'inbound', 'public', 'a text', 'it',
    (900000 + n)::text, $now - n * interval '1 minute', $now from generate_series(1, $n) n`,
  `insert into mention select $ws, md5('message' || n)::uuid, case when n % 200 = 0 then $member else $another end, 'Sara Conti',
    $now - n * interval '1 minute' from generate_series(100, $n, 10) n`,
  `insert into decision select $ws, md5('decision' || n)::uuid, md5('message' || n)::uuid, 1, '{}', n % 10 > 0, null, 'publicReply',
    'normal', 60, '[]', $now - n * interval '1 minute', null, true from generate_series(1, $n) n`,
  `insert into clock (workspace_id, id, ticket_id, metric, state, started_at, due_at, budget_ms, next_tick_at, ended_at)
    select $ws, md5('clock' || n)::uuid, md5('ticket' || n)::uuid, 'firstResponse',
    case when n % 4 > 0 then 'met' else 'running' end, $now, $now + n * interval '1 second', n * 1000,
    case when n % 4 = 0 then $now + n * interval '1 second' end,
    case when n % 4 > 0 then $now end from generate_series(1, $n) n`,
  `insert into event select $ws, md5('event' || n)::uuid, $now, 'ticket.opened', '{"kind":"clock"}', md5('ticket' || n)::uuid,
    md5('ticket' || n)::uuid, '{}' from generate_series(1, $n) n`,
  `insert into delivery (workspace_id, id, message_id, ticket_id, conversation_id, account_id, kind, text, candidate_key, state,
    not_before, lease_until, look_again_at, external_id, cost_micros, created_at)
    select $ws, md5('delivery' || n)::uuid, md5('message' || n)::uuid, md5('ticket' || n)::uuid, md5('conversation' || n)::uuid,
    $account, 'reply', 'an answer', '|', s.state, $now, $now, $now, case when s.state = 'sent' then n::text end, 1, $now
    from generate_series(1, $n) n cross join lateral (select case n % 1000 when 1 then 'pending' when 2 then 'sending'
      when 3 then 'unknown' when 4 then 'failed' else 'sent' end as state) s`,
  `insert into question_sketch select $ws, md5('message' || n)::uuid, md5('profile' || (n % ($n / 4) + 1))::uuid, 'it', 'problem',
    'technical', $now - n * interval '1 minute' from generate_series(1, $n) n`,
  `insert into question_band select $ws, n % 400 * 64 + place, $now - n * interval '1 minute', md5('message' || n)::uuid
    from generate_series(1, $n) n cross join generate_series(0, 3) place`,
  `update ticket set reply_goes_at = $now + number * interval '1 minute' where workspace_id = $ws and number % 400 = 0`,
]

/** A desk with a long history, whose statistics are up to date. */
export async function growBig({ see, workspaceId, care, members }: Settlement, now: Date): Promise<void> {
  const given: Readonly<Record<string, string>> = {
    $ws: `'${workspaceId}'::uuid`,
    $account: `'${care.id}'::uuid`,
    $member: `'${members.sara}'::uuid`,
    $another: `'${members.marc}'::uuid`,
    $now: `'${now.toISOString()}'::timestamptz`,
    $n: String(TICKETS),
  }
  await see(async trx => {
    for (const row of ROWS) await sql.raw(row.replace(/\$[a-z]+/g, name => given[name] ?? name)).execute(trx)
  })
}

export const analyse = (trx: Trx) => sql.raw(`analyze ${GROWING.join(', ')}`).execute(trx)
