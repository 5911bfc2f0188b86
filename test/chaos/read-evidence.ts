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
    asked,
    messages: await rows<StoredMessage>(MESSAGES),
    deliveries: await rows<StoredDelivery>(DELIVERIES),
    attempts: await rows<StoredAttempt>(ATTEMPTS),
    crowdedConversations: await rows(CROWDED),
    tallies: await rows(TALLIES),
    paid: await rows(PAID),
    accounts: await rows(ACCOUNTS),
    sources: await rows(SOURCES),
  }
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

const PAID = `
  select a.handle,
    (select count(*)::integer from delivery d where d.account_id = a.id and d.state = 'sent') as sent,
    (select coalesce(sum(b.deliveries), 0)::integer from budget b where b.account_id = a.id) as paid
  from account a`

const ACCOUNTS = `select handle, status, trouble ->> 'code' as ails from account where removed_at is null`

const SOURCES = `
  select a.handle, c.source, greatest(0, round(extract(epoch from now() - c.next_read_at)))::integer as "overdueSeconds"
  from account_cursor c join account a on a.id = c.account_id where a.removed_at is null`
