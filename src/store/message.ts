import { type Selectable, sql } from 'kysely'
import type { Language } from '../core/language.ts'
import type { Naming } from '../core/triage/facts.ts'
import type { Trx } from './database.ts'
import type { DeliveryRow } from './delivery.ts'
import type { DraftPlace } from './draft.ts'
import type { MessageTable } from './schema.ts'

export type MessageRow = Selectable<MessageTable>

export const findMessage = (trx: Trx, workspaceId: string, id: string): Promise<MessageRow | undefined> =>
  trx
    .selectFrom('message')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()

/** A person knows in which language it is written; a matter speaks the language of its customer's newest word. */
export async function keepLanguage(
  trx: Trx,
  workspaceId: string,
  id: string,
  language: Language,
): Promise<void> {
  await trx
    .updateTable('message')
    .set({ language })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
  await sql`update ticket t set language = ${language} from message m
    where m.workspace_id = ${workspaceId} and m.id = ${id} and t.workspace_id = m.workspace_id and t.id = m.ticket_id
      and not exists (select 1 from message n where n.workspace_id = m.workspace_id and n.ticket_id = m.ticket_id
        and n.direction = 'inbound' and (n.written_at, n.id) > (m.written_at, m.id))`.execute(trx)
}

/** A person knows how it names the brand; a matter is found by how the word that opened it does. */
export async function keepNaming(trx: Trx, workspaceId: string, id: string, named: Naming): Promise<void> {
  await sql`update ticket t set named = ${named} from message m
    where m.workspace_id = ${workspaceId} and m.id = ${id} and t.workspace_id = m.workspace_id and t.id = m.ticket_id
      and t.named <> ${named}
      and not exists (select 1 from message n where n.workspace_id = m.workspace_id and n.ticket_id = m.ticket_id
        and n.direction = 'inbound' and (n.written_at, n.id) < (m.written_at, m.id))`.execute(trx)
}

/** The member who wrote it; null for what customers and other programs wrote. */
export async function findAuthor(trx: Trx, workspaceId: string, id: string): Promise<string | null> {
  return (await findMessage(trx, workspaceId, id))?.author_member_id ?? null
}

/** Whether this person has said so on the ticket; a text that went as several posts is known by how it begins. */
export async function hasSaid(
  trx: Trx,
  { workspaceId, ticketId, authorId }: Pick<DraftPlace, 'workspaceId' | 'ticketId' | 'authorId'>,
  text: string,
): Promise<boolean> {
  const row = await trx
    .selectFrom('message')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .where('author_member_id', '=', authorId)
    .where(sql<boolean>`starts_with(text, ${text})`)
    .executeTakeFirst()
  return row !== undefined
}

export async function hasCustomerWrittenSince(
  trx: Trx,
  workspaceId: string,
  ticketId: string,
  since: Date,
): Promise<boolean> {
  const row = await trx
    .selectFrom('message')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .where('direction', '=', 'inbound')
    .where('written_at', '>', since)
    .executeTakeFirst()
  return row !== undefined
}

/**
 * One of ours that came back with a text too much changed to be recognised was stored as written elsewhere. Now that
 * its id is known to be ours it is the same message: what was seen of it is kept, the double goes.
 */
export async function absorbDouble(
  trx: Trx,
  workspaceId: string,
  messageId: string,
  externalId: string,
): Promise<void> {
  const doubles = sql`select d.id from message d join message own on own.workspace_id = d.workspace_id
    and own.channel = d.channel and own.id = ${messageId}
    where d.workspace_id = ${workspaceId} and d.external_id = ${externalId} and d.id <> own.id
      and d.author_member_id is null`
  await sql`insert into sighting (workspace_id, message_id, account_id, source, seen_at)
    select s.workspace_id, ${messageId}, s.account_id, s.source, s.seen_at from sighting s
    where s.workspace_id = ${workspaceId} and s.message_id in (${doubles}) on conflict do nothing`.execute(
    trx,
  )
  await sql`delete from message where workspace_id = ${workspaceId} and id in (${doubles})`.execute(trx)
}

/** Of the threads in which these messages stand: which began with a post of ours, and whose. */
export async function listOwnRoots(
  trx: Trx,
  workspaceId: string,
  channel: string,
  messages: readonly Pick<MessageRow, 'network_thread'>[],
): Promise<ReadonlyMap<string, string>> {
  const threads = [...new Set(messages.flatMap(each => each.network_thread ?? []))]
  if (threads.length === 0) return new Map()
  const rows = await trx
    .selectFrom('message')
    .select(['external_id', 'account_id'])
    .where('workspace_id', '=', workspaceId)
    .where('channel', '=', channel)
    .where('external_id', 'in', threads)
    .where('direction', '=', 'outbound')
    .where('visibility', '=', 'public')
    .execute()
  return new Map(rows.map(row => [row.external_id ?? '', row.account_id]))
}

/** Messages of a ticket, newest first: what is shown, and what an answer may answer. */
export const listTicketMessages = (
  trx: Trx,
  workspaceId: string,
  ticketId: string,
  limit: number,
): Promise<MessageRow[]> =>
  trx
    .selectFrom('message')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .orderBy('written_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

/** What the customer said last in this matter. */
export const findNewestInbound = (
  trx: Trx,
  workspaceId: string,
  ticketId: string,
): Promise<MessageRow | undefined> =>
  trx
    .selectFrom('message')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('ticket_id', '=', ticketId)
    .where('direction', '=', 'inbound')
    .orderBy('written_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

/** The newest direct message of the conversation that the delivery answers, with the talk that led to it. */
export async function findAnswered(
  trx: Trx,
  { workspace_id, conversation_id, created_at }: DeliveryRow,
): Promise<{ externalId: string; references: string[] } | null> {
  const rows = await trx
    .selectFrom('message')
    .select(['external_id', 'direction'])
    .where('workspace_id', '=', workspace_id)
    .where('conversation_id', '=', conversation_id)
    .where('external_id', 'is not', null)
    .where('received_at', '<=', created_at)
    .orderBy('written_at', 'desc')
    .orderBy('id', 'desc')
    .limit(20)
    .execute()
  const from = rows.findIndex(row => row.direction === 'inbound')
  const answered = rows[from]?.external_id
  if (answered === undefined || answered === null) return null
  return {
    externalId: answered,
    references: rows
      .slice(from)
      .flatMap(row => row.external_id ?? [])
      .reverse(),
  }
}
