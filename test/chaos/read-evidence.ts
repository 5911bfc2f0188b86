import pg from 'pg'
import type { AskedReply } from './agent.ts'
import type { Evidence, StoredDelivery, StoredMessage } from './evidence.ts'
import type { RecordLine } from './network.ts'

/** Sums up both sides. `brand`: ids and handles of the brand's accounts on the network. */
export async function readEvidence(
  client: pg.Client,
  record: readonly RecordLine[],
  asked: readonly AskedReply[],
  brand: readonly Brand[],
): Promise<Evidence> {
  const rows = async <Row extends pg.QueryResultRow>(sql: string) => (await client.query<Row>(sql)).rows
  return {
    ...readRecord(record, brand),
    asked,
    messages: await rows<StoredMessage>(MESSAGES),
    deliveries: await rows<StoredDelivery>(DELIVERIES),
    crowdedConversations: await rows(CROWDED),
    tallies: await rows(TALLIES),
  }
}

export interface Brand {
  readonly id: string
  readonly username: string
}

/** A connection that sees every workspace, as the desk's workers do. */
export async function connectToRows(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`select set_config('pronto.workspace', '*', false)`)
  return client
}

/** What was said to the brand and by it. A repost says nothing of its own. */
export function readRecord(
  record: readonly RecordLine[],
  brand: readonly Brand[],
): Pick<Evidence, 'heardByBrand' | 'saidByBrand'> {
  const ids = new Set(brand.map(each => each.id))
  const brandPosts = new Set(
    record.flatMap(line =>
      line.type === 'post.created' && ids.has(line.post.authorId) ? [line.post.id] : [],
    ),
  )
  const addresses = ({ post }: Extract<RecordLine, { type: 'post.created' }>): boolean =>
    brandPosts.has(post.inReplyToId ?? '') ||
    brandPosts.has(post.quotesId ?? '') ||
    (post.leadingMentions ?? []).some(each => ids.has(each)) ||
    brand.some(each => new RegExp(`@${each.username}(?!\\w)`, 'i').test(post.text))
  const heardByBrand: Evidence['heardByBrand'][number][] = []
  const saidByBrand: Evidence['saidByBrand'][number][] = []
  for (const line of record) {
    if (line.type === 'post.created') {
      if (ids.has(line.post.authorId)) saidByBrand.push(line.post)
      else if (line.post.repostsId === null && addresses(line))
        heardByBrand.push({ id: line.post.id, kind: 'public' })
    } else if (line.type === 'direct.sent') {
      if (ids.has(line.direct.senderId)) saidByBrand.push(line.direct)
      else if (ids.has(line.direct.recipientId)) heardByBrand.push({ id: line.direct.id, kind: 'direct' })
    }
  }
  return { heardByBrand, saidByBrand }
}

const MESSAGES = `
  select m.id, m.external_id as "externalId", m.direction, m.text, m.ticket_id as "ticketId",
    coalesce((select d.engage from decision d where d.message_id = m.id and d.is_current limit 1), false) as "isEngaged",
    (select count(*)::integer from decision d where d.message_id = m.id and d.is_current) as "currentDecisions",
    (select count(*)::integer from message_raw r where r.message_id = m.id) as raws,
    (select count(*)::integer from sighting s where s.message_id = m.id) as sightings,
    (select count(*)::integer from event e where e.subject_id = m.id and e.type = 'message.received') as "receivedEvents"
  from message m where m.visibility <> 'internal'`

const DELIVERIES = `
  select d.id, d.message_id as "messageId", d.conversation_id as "conversationId", d.state, d.external_id as "externalId",
    (select count(*)::integer from event e where e.subject_id = d.id and e.type = 'delivery.sent') as "sentEvents"
  from delivery d`

const CROWDED = `
  select m.conversation_id as "conversationId", array_agg(distinct t.id) as "ticketIds"
  from message m join ticket t on t.id = m.ticket_id and t.status <> 'resolved'
  where m.conversation_id is not null group by 1 having count(distinct t.id) > 1`

const TALLIES = `
  select status, coalesce(t.n, 0) as tickets, coalesce(k.n, 0) as tallied
  from (select status, count(*)::integer as n from ticket group by 1) t
  full join (select status, sum(n)::integer as n from ticket_tally group by 1) k using (status)`
