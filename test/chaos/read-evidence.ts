import pg from 'pg'
import type { AskedReply } from './agent.ts'
import type { Evidence, StoredAttempt, StoredDelivery, StoredMessage } from './evidence.ts'
import type { NetworkAccount } from './network.ts'

/** Sums up both sides. */
export async function readEvidence(
  client: pg.Client,
  { record: _, ...account }: NetworkAccount,
  asked: readonly AskedReply[],
): Promise<Evidence> {
  const rows = async <Row extends pg.QueryResultRow>(sql: string) => (await client.query<Row>(sql)).rows
  return {
    ...account,
    asked: await withoutStopped(client, asked),
    messages: await rows<StoredMessage>(MESSAGES),
    deliveries: await rows<StoredDelivery>(DELIVERIES),
    attempts: await rows<StoredAttempt>(ATTEMPTS),
    crowdedConversations: await rows(CROWDED),
    tallies: await rows(TALLIES),
    clockedTickets: await rows(CLOCKED_TICKETS),
    clocks: await rows(CLOCKS),
    paid: await rows(PAID),
    accounts: await rows(ACCOUNTS),
    sources: await rows(SOURCES),
  }
}

/** What the desk gave back to its author because it could not go by then, it has refused. */
async function withoutStopped(client: pg.Client, asked: readonly AskedReply[]): Promise<AskedReply[]> {
  const { rows } = await client.query<{ id: string }>(
    `select id from scheduled_reply where state = 'stopped'`,
  )
  const stopped = new Set(rows.map(row => row.id))
  return asked.map(each => (stopped.has(each.deliveryId) ? { ...each, isAccepted: false } : each))
}

/** A connection that sees every workspace, as the desk's workers do. */
export async function connectToRows(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  // A server that is killed takes the connection along; whoever asks next hears of it.
  client.on('error', () => undefined)
  await client.connect()
  await client.query(`select set_config('pronto.workspace', '*', false)`)
  return client
}

const MESSAGES = `
  select m.id, m.external_id as "externalId", m.conversation_id as "conversationId", m.direction, m.text,
    m.written_at as "writtenAt", m.ticket_id as "ticketId",
    coalesce(d.engage, false) as "isEngaged", coalesce(d.n, 0) as "currentDecisions",
    coalesce(r.n, 0) as raws, coalesce(s.n, 0) as sightings, coalesce(e.n, 0) as "receivedEvents"
  from message m
  left join (select message_id, bool_or(engage) as engage, count(*)::integer as n from decision where is_current group by 1) d
    on d.message_id = m.id
  left join (select message_id, count(*)::integer as n from message_raw group by 1) r on r.message_id = m.id
  left join (select message_id, count(*)::integer as n from sighting group by 1) s on s.message_id = m.id
  left join (select subject_id, count(*)::integer as n from event where type = 'message.received' group by 1) e
    on e.subject_id = m.id
  where m.visibility <> 'internal'`

const DELIVERIES = `
  select d.id, d.message_id as "messageId", d.conversation_id as "conversationId", d.state,
    d.external_id as "externalId", d.attempts, coalesce(e.sent, 0) as "sentEvents",
    coalesce(e.retried, 0) as "retriedEvents"
  from delivery d
  left join (select subject_id, count(*) filter (where type = 'delivery.sent')::integer as sent,
      count(*) filter (where type = 'delivery.retried')::integer as retried
    from event where type like 'delivery.%' group by 1) e on e.subject_id = d.id`

const ATTEMPTS = `select delivery_id as "deliveryId", n, outcome ->> 'kind' as outcome from delivery_attempt`

const CROWDED = `
  select m.conversation_id as "conversationId", array_agg(distinct t.id) as "ticketIds"
  from message m join ticket t on t.id = m.ticket_id and t.status <> 'resolved'
  join conversation c on c.id = m.conversation_id and c.kind = 'public' group by 1 having count(distinct t.id) > 1`

const TALLIES = `
  select status, coalesce(t.n, 0) as tickets, coalesce(k.n, 0) as tallied
  from (select status, count(*)::integer as n from ticket group by 1) t
  full join (select status, sum(n)::integer as n from ticket_tally group by 1) k using (status)`

const CLOCKED_TICKETS = `
  select t.id, t.waiting_since is not null as "isWaitingForUs", t.due_at as "dueAt",
    count(c.id) filter (where c.metric in ('firstResponse', 'nextResponse'))::integer as "openAnswers",
    min(c.due_at) filter (where c.state <> 'paused') as "firstDueAt"
  from ticket t left join clock c on c.ticket_id = t.id and c.ended_at is null
  group by t.workspace_id, t.id`

/** What was heard late falls due before it is written: nobody can look at a clock before its id was made. */
const CLOCKS = `
  select c.id, c.warnings, coalesce(e.warned, 0) as "warnedEvents", coalesce(e.breached, 0) as "breachedEvents",
    case when c.next_tick_at is null then 0 else
      greatest(0, round(extract(epoch from now() - greatest(c.next_tick_at, uuid_extract_timestamp(c.id)))))
    end::integer as "overdueSeconds"
  from clock c
  left join (select subject_id, count(*) filter (where type = 'clock.warned')::integer as warned,
      count(*) filter (where type = 'clock.breached')::integer as breached
    from event where type like 'clock.%' group by 1) e on e.subject_id = c.id`

const PAID = `
  select a.handle,
    (select count(*)::integer from delivery d where d.account_id = a.id and d.state = 'sent') as sent,
    (select coalesce(sum(b.deliveries), 0)::integer from budget b where b.account_id = a.id) as paid
  from account a`

const ACCOUNTS = `select handle, status, trouble ->> 'code' as ails from account where removed_at is null`

const SOURCES = `
  select a.handle, c.source, greatest(0, round(extract(epoch from now() - c.next_read_at)))::integer as "overdueSeconds"
  from account_cursor c join account a on a.id = c.account_id where a.removed_at is null`
