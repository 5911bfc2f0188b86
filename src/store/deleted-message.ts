import { sql } from 'kysely'
import type { Trx } from './database.ts'

export interface DeletedMessage {
  readonly id: string
  readonly ticketId: string | null
}

/** Marks messages that the network no longer shows, and takes them out of their tickets' previews. */
export async function markDeleted(
  trx: Trx,
  workspaceId: string,
  channel: string,
  externalIds: readonly string[],
  at: Date,
): Promise<DeletedMessage[]> {
  const { rows } = await sql<DeletedMessage>`
    update message set deleted_at = ${at} where workspace_id = ${workspaceId} and channel = ${channel}
      and external_id = any(${[...externalIds]}::text[]) and deleted_at is null
    returning id, ticket_id as "ticketId"`.execute(trx)
  const ticketIds = rows.flatMap(({ ticketId }) => (ticketId === null ? [] : [ticketId]))
  if (ticketIds.length > 0) await renewPreviews(trx, workspaceId, ticketIds)
  return rows
}

/** The list shows the customer's newest word that still stands. */
const renewPreviews = (trx: Trx, workspaceId: string, ticketIds: readonly string[]) =>
  sql`update ticket t set preview = coalesce((
      select left(regexp_replace(btrim(m.text), '\s+', ' ', 'g'), 160) from message m
      where m.workspace_id = t.workspace_id and m.ticket_id = t.id and m.direction = 'inbound'
        and m.deleted_at is null
      order by m.written_at desc limit 1), '')
    where t.workspace_id = ${workspaceId} and t.id = any(${[...ticketIds]}::uuid[])`.execute(trx)

/** Workspaces in which the words of a deleted message are still kept. */
export async function listWithDeleted(trx: Trx): Promise<string[]> {
  const rows = await trx
    .selectFrom('message')
    .select('workspace_id')
    .where('deleted_at', 'is not', null)
    .where('forgotten_at', 'is', null)
    .distinct()
    .execute()
  return rows.map(row => row.workspace_id)
}

/**
 * Takes the words of deleted messages away for good: text, earlier texts, pictures, payload, and those in which facts
 * were seen. @returns how many.
 */
export async function forgetDeleted(
  trx: Trx,
  workspaceId: string,
  { deletedBefore, now, limit }: { readonly deletedBefore: Date; readonly now: Date; readonly limit: number },
): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    update message m set text = '', media = '[]', forgotten_at = ${now}
    from (select id from message where workspace_id = ${workspaceId} and deleted_at < ${deletedBefore}
      and forgotten_at is null limit ${limit} for update skip locked) as due
    where m.workspace_id = ${workspaceId} and m.id = due.id returning m.id`.execute(trx)
  for (const table of ['message_raw', 'message_revision'] as const)
    await trx
      .deleteFrom(table)
      .where('workspace_id', '=', workspaceId)
      .where('message_id', '=', sql<string>`any(${rows.map(row => row.id)}::uuid[])`)
      .execute()
  await forgetEvidence(
    trx,
    workspaceId,
    rows.map(row => row.id),
  )
  return rows.length
}

/** What was decided stays, with its reasons; the words that spoke for it go. */
const forgetEvidence = (trx: Trx, workspaceId: string, messageIds: readonly string[]) =>
  sql`update decision d set
      facts = coalesce((select jsonb_object_agg(f.key, f.value || '{"evidence": []}') from jsonb_each(d.facts) f), '{}'),
      because = coalesce((
        select jsonb_agg(r.reason || jsonb_build_object('facts', coalesce((
            select jsonb_agg(s.seen || '{"evidence": []}' order by s.place)
            from jsonb_array_elements(r.reason -> 'facts') with ordinality s (seen, place)), '[]')) order by r.place)
        from jsonb_array_elements(d.because) with ordinality r (reason, place)), '[]')
    where d.workspace_id = ${workspaceId} and d.message_id = any(${[...messageIds]}::uuid[])`.execute(trx)

export interface MessageToLookFor {
  readonly id: string
  readonly externalId: string
}

/** Messages of the account's unresolved matters that were not looked for on the network since `before`. */
export async function takeToLookFor(
  trx: Trx,
  workspaceId: string,
  accountId: string,
  { before, now, limit }: { readonly before: Date; readonly now: Date; readonly limit: number },
): Promise<MessageToLookFor[]> {
  const { rows } = await sql<MessageToLookFor>`
    update message m set seen_standing_at = ${now}
    from (select m.workspace_id, m.id from message m
      join ticket t on t.workspace_id = m.workspace_id and t.id = m.ticket_id and t.status <> 'resolved'
      where m.workspace_id = ${workspaceId} and m.account_id = ${accountId} and m.visibility = 'public'
        and m.direction = 'inbound' and m.deleted_at is null and m.external_id is not null
        and coalesce(m.seen_standing_at, m.received_at) < ${before}
      order by coalesce(m.seen_standing_at, m.received_at) limit ${limit} for update of m skip locked) as due
    where m.workspace_id = due.workspace_id and m.id = due.id
    returning m.id, m.external_id as "externalId"`.execute(trx)
  return rows
}
