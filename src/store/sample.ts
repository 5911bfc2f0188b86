import { sql } from 'kysely'
import type { Trx } from './database.ts'

export interface SampleCount {
  readonly customers: number
  readonly tickets: number
  readonly messages: number
}

/** Where one workspace's sample data is: on accounts of the channel that has no network. */
export interface SamplePlace {
  readonly workspaceId: string
  readonly channel: string
}

export async function hasSample(trx: Trx, { workspaceId, channel }: SamplePlace): Promise<boolean> {
  const found = await trx
    .selectFrom('account')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('channel', '=', channel)
    .executeTakeFirst()
  return found !== undefined
}

export async function countSample(trx: Trx, { workspaceId, channel }: SamplePlace): Promise<SampleCount> {
  const found = await sql<SampleCount>`
    select (select count(*)::integer from sample_customer where workspace_id = ${workspaceId}) as customers,
      (select count(*)::integer from ticket where workspace_id = ${workspaceId} and channel = ${channel}) as tickets,
      (select count(*)::integer from message where workspace_id = ${workspaceId} and channel = ${channel}) as messages`.execute(
    trx,
  )
  return found.rows[0] ?? { customers: 0, tickets: 0, messages: 0 }
}

/** From now on the customers of the channel's profiles go with the sample. */
export async function markSampleCustomers(trx: Trx, { workspaceId, channel }: SamplePlace): Promise<void> {
  await sql`insert into sample_customer (workspace_id, customer_id)
    select distinct workspace_id, customer_id from profile
    where workspace_id = ${workspaceId} and channel = ${channel} on conflict do nothing`.execute(trx)
}

/** Whether invented and real messages were joined in one ticket: whoever joined them must part them again. */
export async function isSampleMixed(trx: Trx, { workspaceId, channel }: SamplePlace): Promise<boolean> {
  const found = await sql<{ isMixed: boolean }>`
    select exists (select from message m
      join ticket t on t.workspace_id = m.workspace_id and t.id = m.ticket_id
      where m.workspace_id = ${workspaceId} and (m.channel = ${channel}) <> (t.channel = ${channel})
        and ${channel} in (m.channel, t.channel)) as "isMixed"`.execute(trx)
  return found.rows[0]?.isMixed ?? false
}

/**
 * Removes every row of the sample and no other, in the order in which the keys let them go; what hangs on a ticket, a
 * message, a profile or an account goes with it. Events stay: they are facts, and say ids alone.
 */
export async function deleteSample(trx: Trx, place: SamplePlace): Promise<void> {
  const { workspaceId, channel } = place
  const ofChannel = sql`workspace_id = ${workspaceId} and channel = ${channel}`
  const words = await listSampleWords(trx, place)
  await deleteLetters(trx, place)
  await sql`delete from message where ${ofChannel}`.execute(trx)
  await sql`delete from repost where ${ofChannel}`.execute(trx)
  await sql`update conversation set ticket_id = null where ${ofChannel}`.execute(trx)
  await deleteTickets(trx, place)
  await sql`delete from conversation where ${ofChannel}`.execute(trx)
  await deletePeople(trx, place)
  await sql`delete from learning_right where ${ofChannel}`.execute(trx)
  await sql`delete from account where ${ofChannel}`.execute(trx)
  await forgetWords(trx, workspaceId, words)
}

/** What was sent, with its files: those would stay behind, and be nobody's. */
async function deleteLetters(trx: Trx, { workspaceId, channel }: SamplePlace): Promise<void> {
  const ofSample = sql`select d.id from delivery d
    join account a on a.workspace_id = d.workspace_id and a.id = d.account_id
    where d.workspace_id = ${workspaceId} and a.channel = ${channel}`
  await sql`delete from attachment where workspace_id = ${workspaceId} and delivery_id in (${ofSample})`.execute(
    trx,
  )
  await sql`delete from delivery where workspace_id = ${workspaceId} and id in (${ofSample})`.execute(trx)
}

/** Counts are kept by difference, and nothing but this ever takes a ticket away. */
async function deleteTickets(trx: Trx, { workspaceId, channel }: SamplePlace): Promise<void> {
  const ofChannel = sql`workspace_id = ${workspaceId} and channel = ${channel}`
  await sql`insert into ticket_tally (workspace_id, status, queue_id, assignee_id, n)
    select workspace_id, status, queue_id, assignee_id, -count(*) from ticket where ${ofChannel}
    group by 1, 2, 3, 4`.execute(trx)
  await sql`update ticket set merged_into = null where ${ofChannel} and merged_into is not null`.execute(trx)
  await sql`delete from ticket where ${ofChannel}`.execute(trx)
}

/** An invented customer to whom somebody linked a real profile, or a real matter, is one no more, and stays. */
async function deletePeople(trx: Trx, { workspaceId, channel }: SamplePlace): Promise<void> {
  await sql`delete from profile where workspace_id = ${workspaceId} and channel = ${channel}`.execute(trx)
  const gone = await sql<{ id: string }>`
    select s.customer_id as id from sample_customer s where s.workspace_id = ${workspaceId}
      and not exists (select from profile p where p.workspace_id = s.workspace_id and p.customer_id = s.customer_id)
      and not exists (select from ticket t where t.workspace_id = s.workspace_id and t.customer_id = s.customer_id)
      and not exists (select from customer c
        where c.workspace_id = s.workspace_id and c.merged_into = s.customer_id)`.execute(trx)
  const ids = gone.rows.map(({ id }) => id)
  const inWorkspace = sql`workspace_id = ${workspaceId}`
  await sql`delete from customer_link where ${inWorkspace}
    and (from_customer_id = any(${ids}::uuid[]) or to_customer_id = any(${ids}::uuid[]))`.execute(trx)
  await sql`delete from customer_note where ${inWorkspace} and customer_id = any(${ids}::uuid[])`.execute(trx)
  await sql`delete from customer_address where ${inWorkspace} and customer_id = any(${ids}::uuid[])`.execute(
    trx,
  )
  await sql`delete from sample_customer where ${inWorkspace}`.execute(trx)
  await sql`delete from customer where ${inWorkspace} and id = any(${ids}::uuid[])`.execute(trx)
}

/** Words by which the sample is found. */
async function listSampleWords(trx: Trx, { workspaceId, channel }: SamplePlace): Promise<string[]> {
  const found = await sql<{ word: string }>`
    select distinct word from message_search s
    join message m on m.workspace_id = s.workspace_id and m.id = s.message_id
    cross join unnest(tsvector_to_array(s.words)) word
    where s.workspace_id = ${workspaceId} and m.channel = ${channel}`.execute(trx)
  return found.rows.map(({ word }) => word)
}

/** A word that nobody else said is suggested to nobody. */
async function forgetWords(trx: Trx, workspaceId: string, words: readonly string[]): Promise<void> {
  await sql`delete from search_word where workspace_id = ${workspaceId} and word = any(${[...words]})
    and word not in (select word from message_search s cross join unnest(tsvector_to_array(s.words)) word
      where s.workspace_id = ${workspaceId} and word = any(${[...words]})
      union all select word from article_text t cross join unnest(tsvector_to_array(t.words)) word
      where t.workspace_id = ${workspaceId} and word = any(${[...words]}))`.execute(trx)
}
