import { type Selectable, sql } from 'kysely'
import type { Actor } from '../core/actor.ts'
import type { Trx } from './database.ts'
import type { WebhookDeliveryState, WebhookDeliveryTable } from './schema/program-tables.ts'

export type WebhookDeliveryRow = Selectable<WebhookDeliveryTable>

/** What is to be told, with whom to tell it. */
export interface DueWebhookDelivery extends WebhookDeliveryRow {
  readonly url: string
  readonly secret: Buffer
  readonly type: string
  readonly at: Date
  readonly actor: Actor
  readonly subject_id: string | null
  readonly ticket_id: string | null
  readonly data: Record<string, unknown>
}

/**
 * Takes what is due, a few of each receiver, so that a slow one keeps no other waiting. The try and the end of its lease
 * are on record before it is made: where a node dies, another takes it up when the lease has run out.
 */
export async function takeDueWebhookDeliveries(
  trx: Trx,
  now: Date,
  leaseUntil: Date,
  atOnce: number,
): Promise<DueWebhookDelivery[]> {
  const taken = await sql<DueWebhookDelivery>`
    with due as (
      select d.workspace_id, d.id from webhook w cross join lateral (
        select c.workspace_id, c.id from webhook_delivery c
        where c.workspace_id = w.workspace_id and c.webhook_id = w.id
          and c.state = 'pending' and c.not_before <= ${now}
        order by c.not_before, c.id limit ${atOnce} for update skip locked) d
      where w.off_at is null limit 50),
    tried as (
      update webhook_delivery d set attempts = d.attempts + 1, not_before = ${leaseUntil}, last_tried_at = ${now}
      from due where d.workspace_id = due.workspace_id and d.id = due.id returning d.*)
    select tried.*, w.url, w.secret, e.type, e.at, e.actor, e.subject_id, e.ticket_id, e.data
    from tried join webhook w on w.workspace_id = tried.workspace_id and w.id = tried.webhook_id
    join event e on e.workspace_id = tried.workspace_id and e.id = tried.event_id
    order by tried.id`.execute(trx)
  return taken.rows
}

export interface TryNote {
  readonly state: WebhookDeliveryState
  readonly notBefore: Date
  readonly status: number | null
  readonly trouble: string | null
  readonly answer: string | null
}

/** @returns false where another node has taken it up meanwhile, and what it hears counts. */
export async function noteDeliveryTry(
  trx: Trx,
  { workspace_id, id, attempts }: Pick<WebhookDeliveryRow, 'workspace_id' | 'id' | 'attempts'>,
  note: TryNote,
): Promise<boolean> {
  const noted = await trx
    .updateTable('webhook_delivery')
    .set({
      state: note.state,
      not_before: note.notBefore,
      status: note.status,
      trouble: note.trouble,
      answer: note.answer,
    })
    .where('workspace_id', '=', workspace_id)
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where('state', '=', 'pending')
    .executeTakeFirst()
  return noted.numUpdatedRows > 0n
}

const SHOWN = 50

/** The newest on top. */
export async function listWebhookDeliveries(
  trx: Trx,
  workspaceId: string,
  webhookId: string,
): Promise<(WebhookDeliveryRow & { readonly type: string; readonly at: Date })[]> {
  return trx
    .selectFrom('webhook_delivery as d')
    .innerJoin('event as e', join =>
      join.onRef('e.workspace_id', '=', 'd.workspace_id').onRef('e.id', '=', 'd.event_id'),
    )
    .selectAll('d')
    .select(['e.type', 'e.at'])
    .where('d.workspace_id', '=', workspaceId)
    .where('d.webhook_id', '=', webhookId)
    .orderBy('d.event_id', 'desc')
    .limit(SHOWN)
    .execute()
}

/** It goes again at once, with all its tries before it. Its id stays: a receiver that has it knows it again. */
export async function resendWebhookDelivery(
  trx: Trx,
  workspaceId: string,
  id: string,
  now: Date,
): Promise<boolean> {
  const changed = await trx
    .updateTable('webhook_delivery')
    .set({ state: 'pending', attempts: 0, not_before: now })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

export async function forgetWebhookDeliveries(trx: Trx, before: Date): Promise<void> {
  await trx.deleteFrom('webhook_delivery').where('created_at', '<', before).execute()
}
