import { sql } from 'kysely'
import { findPassageCodes } from '../../core/customer/passage-code.ts'
import type {
  Heard,
  Known,
  KnownConversation,
  KnownDelivery,
  KnownMessage,
  KnownPassage,
  KnownProfile,
  KnownTicket,
} from '../../core/ingest/heard.ts'
import { readOpenClocks } from '../clock.ts'
import { readOwners, readPartings, readPeople } from '../customer/read-people.ts'
import type { Trx } from '../database.ts'
import { readAsked } from './read-asked.ts'

/**
 * What is known of a batch. The caller holds the channel's lock, so nothing of it can be written meanwhile by
 * another reader. Deliveries come first, then tickets in the order of their ids: whoever concludes a delivery locks
 * in the same order. Messages are read behind the deliveries, so that one which lands meanwhile is seen as either.
 */
export async function readKnown(
  trx: Trx,
  workspaceId: string,
  channel: string,
  batch: readonly Heard[],
  now: Date,
): Promise<Known> {
  const deliveries = await readDeliveries(trx, workspaceId)
  const messages = await readMessages(trx, workspaceId, channel, batch)
  const profiles = await readProfiles(trx, workspaceId, channel, batch)
  const owners = await readOwners(trx, workspaceId, channel, batch)
  const partings = await readPartings(trx, workspaceId, profiles, owners)
  const conversations = await readConversations(trx, workspaceId, batch, profiles, messages)
  const passages = await readPassages(trx, workspaceId, batch)
  const tickets = await readTickets(
    trx,
    workspaceId,
    [...messages, ...conversations, ...deliveries, ...passages],
    [...profiles, ...owners],
  )
  const people = await readPeople(trx, workspaceId, [...profiles, ...owners, ...tickets], now)
  const asked = await readAsked(trx, workspaceId, people, now)
  const reachOf = await readReach(trx, workspaceId, channel, batch)
  const problemsByTopic = await readProblems(trx, workspaceId, now)
  return {
    messages,
    profiles,
    people,
    asked,
    owners,
    partings,
    conversations,
    tickets,
    deliveries,
    passages,
    reachOf,
    problemsByTopic,
  }
}

/** Reach is told apart up to here; beyond it is much, whatever it is. */
const MOST_COUNTED = 100
const BURST_MS = 3_600_000
/** Of the last hour's messages, so many are looked at: a storm is seen in them, and reading them stays quick. */
const MOST_PROBLEMS = 1_000

/** Messages and reposts of the batch's public threads. */
async function readReach(
  trx: Trx,
  workspaceId: string,
  channel: string,
  batch: readonly Heard[],
): Promise<Map<string, number>> {
  const threads = present(batch.filter(each => each.visibility === 'public').map(each => each.networkThread))
  const found = await sql<{ thread: string; reach: number }>`
    select wanted.thread, (
      (select count(*)::int from (select from message m where m.workspace_id = ${workspaceId}
        and m.network_thread = wanted.thread and m.visibility = 'public' limit ${MOST_COUNTED}) said)
      + (select count(*)::int from (select from repost r where r.workspace_id = ${workspaceId}
        and r.channel = ${channel} and r.of_external_id = wanted.thread limit ${MOST_COUNTED}) repeated)) as reach
    from unnest(${threads}::text[]) as wanted (thread)`.execute(trx)
  return new Map(found.rows.map(({ thread, reach }) => [thread, reach]))
}

/** How many told of a problem within the last hour, by topic. */
async function readProblems(trx: Trx, workspaceId: string, now: Date): Promise<Record<string, number>> {
  const found = await sql<{ topic: string; count: number }>`
    select topic, count(*)::int as count from (select topic, intent from judgement
      where workspace_id = ${workspaceId} and written_at > ${new Date(now.getTime() - BURST_MS)}::timestamptz
      order by written_at desc limit ${MOST_PROBLEMS}) lately
    where intent = 'problem' and topic is not null group by topic`.execute(trx)
  return Object.fromEntries(found.rows.map(({ topic, count }) => [topic, count]))
}

const present = (values: readonly (string | null | undefined)[]): string[] => [
  ...new Set(values.filter((value): value is string => typeof value === 'string')),
]

async function readMessages(
  trx: Trx,
  workspaceId: string,
  channel: string,
  batch: readonly Heard[],
): Promise<KnownMessage[]> {
  const ids = present(
    batch.flatMap(each => [
      each.externalId,
      each.inReplyTo,
      each.quotes,
      each.reposts,
      ...each.editOf,
      ...(each.references ?? []),
    ]),
  )
  const found = await sql<KnownMessage>`
    select m.id, m.external_id as "externalId", m.direction, m.text, m.revision,
      m.conversation_id as "conversationId", m.ticket_id as "ticketId", m.account_id as "accountId"
    from unnest(${ids}::text[]) as wanted (external_id)
    cross join lateral (select * from message m where m.workspace_id = ${workspaceId} and m.channel = ${channel}
      and m.external_id = wanted.external_id limit 1) m`.execute(trx)
  return found.rows
}

async function readProfiles(
  trx: Trx,
  workspaceId: string,
  channel: string,
  batch: readonly Heard[],
): Promise<KnownProfile[]> {
  const ids = present(batch.flatMap(each => [each.author.externalId, each.counterpart?.externalId]))
  const found = await sql<KnownProfile>`
    select p.id, p.external_id as "externalId", p.customer_id as "customerId"
    from unnest(${ids}::text[]) as wanted (external_id)
    cross join lateral (select * from profile p where p.workspace_id = ${workspaceId} and p.channel = ${channel}
      and p.external_id = wanted.external_id limit 1) p`.execute(trx)
  return found.rows
}

async function readConversations(
  trx: Trx,
  workspaceId: string,
  batch: readonly Heard[],
  profiles: readonly KnownProfile[],
  messages: readonly KnownMessage[],
): Promise<KnownConversation[]> {
  if (profiles.length === 0) return []
  const byExternalId = new Map(profiles.map(each => [each.externalId, each.id]))
  const wanted = batch.flatMap(each => {
    const profileId = byExternalId.get((each.counterpart ?? each.author).externalId)
    return profileId === undefined ? [] : [{ thread: each.networkThread, profileId }]
  })
  const found = await sql<KnownConversation>`
    select distinct on (c.kind, c.network_thread, c.profile_id) c.id, c.account_id as "accountId",
      c.profile_id as "profileId", c.kind, c.network_thread as "networkThread", c.ticket_id as "ticketId"
    from unnest(${wanted.map(each => each.thread)}::text[], ${wanted.map(each => each.profileId)}::uuid[])
      as wanted (thread, profile_id)
    cross join lateral (select * from conversation c where c.workspace_id = ${workspaceId}
      and c.network_thread = wanted.thread and c.profile_id = wanted.profile_id limit 4) c
    order by c.kind, c.network_thread, c.profile_id, c.id`.execute(trx)
  return [...found.rows, ...(await readReferenced(trx, workspaceId, batch, messages, found.rows))]
}

/** The talks of earlier messages that the batch names, where the network knows no threads. */
async function readReferenced(
  trx: Trx,
  workspaceId: string,
  batch: readonly Heard[],
  messages: readonly KnownMessage[],
  known: readonly KnownConversation[],
): Promise<KnownConversation[]> {
  const named = new Set(batch.flatMap(each => each.references ?? []))
  const ids = present(messages.filter(each => named.has(each.externalId)).map(each => each.conversationId))
  const missing = ids.filter(id => !known.some(each => each.id === id))
  if (missing.length === 0) return []
  const found = await sql<KnownConversation>`
    select id, account_id as "accountId", profile_id as "profileId", kind, network_thread as "networkThread",
      ticket_id as "ticketId"
    from conversation where workspace_id = ${workspaceId} and id = any(${missing}::uuid[])`.execute(trx)
  return found.rows
}

/** Those that somebody in the batch may have brought, and that nobody has used. */
async function readPassages(trx: Trx, workspaceId: string, batch: readonly Heard[]): Promise<KnownPassage[]> {
  const codes = present(
    batch
      .filter(each => each.visibility === 'direct')
      .flatMap(each => [each.passage, ...findPassageCodes(`${each.letter?.subject ?? ''} ${each.text}`)]),
  )
  if (codes.length === 0) return []
  return trx
    .selectFrom('passage')
    .select(['id', 'code', 'ticket_id as ticketId'])
    .where('workspace_id', '=', workspaceId)
    .where('code', 'in', codes)
    .where('arrived_at', 'is', null)
    .execute()
}

async function readTickets(
  trx: Trx,
  workspaceId: string,
  named: readonly { readonly ticketId: string | null }[],
  persons: readonly { readonly customerId: string }[],
): Promise<KnownTicket[]> {
  const ids = present(named.map(each => each.ticketId))
  const customers = present(persons.map(each => each.customerId))
  if (ids.length === 0 && customers.length === 0) return []
  const found = await sql<Omit<KnownTicket, 'clocks'>>`
    with wanted as (
      select unnest(${ids}::uuid[]) as id
      union
      select t.id from unnest(${customers}::uuid[]) as c (id)
      cross join lateral (select t.id from ticket t where t.workspace_id = ${workspaceId} and t.customer_id = c.id
        and t.status <> 'resolved' order by t.opened_at desc limit 5) t)
    select ${ticketColumns} from ticket t
    where t.workspace_id = ${workspaceId} and t.id in (select id from wanted) order by t.id for update of t`.execute(
    trx,
  )
  const clocks = await readOpenClocks(trx, workspaceId, present(found.rows.map(each => each.id)))
  const byTicket = Map.groupBy(clocks, each => each.ticketId)
  return found.rows.map(each => ({ ...each, clocks: byTicket.get(each.id) ?? [] }))
}

const ticketColumns =
  sql.raw(`t.id, t.status, t.priority, t.queue_id as "queueId", t.assignee_id as "assigneeId",
  t.snoozed_until as "snoozedUntil", t.waiting_since as "waitingSince", t.resolution, t.resolved_at as "resolvedAt", t.tag_ids as "tagIds",
  t.incident_id as "incidentId",
  t.customer_id as "customerId", t.due_at as "dueAt", t.opened_at as "openedAt", t.last_message_at as "lastMessageAt",
  t.preview, t.visibility, t.language`)

interface DeliveryOnTheWay extends KnownDelivery {
  readonly ticketId: string
}

/**
 * Deliveries whose answer we may not have, and those that landed by a person's word: few, and indexed as such. Two
 * questions, because a comparison by `like` beside others would hide the indexes behind the wall.
 */
async function readDeliveries(trx: Trx, workspaceId: string): Promise<DeliveryOnTheWay[]> {
  const onTheWay = await sql<DeliveryOnTheWay>`
    select ${deliveryColumns} from delivery
    where workspace_id = ${workspaceId} and (state in ('sending', 'unknown') or (state = 'pending' and attempts > 0))
    order by id for no key update`.execute(trx)
  const settled = await sql<DeliveryOnTheWay>`
    select ${deliveryColumns} from delivery where workspace_id = ${workspaceId} and external_id like 'settled:%'
    order by id for no key update`.execute(trx)
  return [...onTheWay.rows, ...settled.rows]
}

const deliveryColumns = sql.raw(
  `id, message_id as "messageId", account_id as "accountId", candidate_key as "candidateKey", ticket_id as "ticketId"`,
)
