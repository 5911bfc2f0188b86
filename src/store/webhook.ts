import { type Selectable, sql } from 'kysely'
import type { Trx } from './database.ts'
import { readTail, type TailPlace } from './event-tail.ts'
import type { WebhookOff, WebhookTable } from './schema/program-tables.ts'

export type WebhookRow = Selectable<WebhookTable>

/**
 * Our own place in the stream. Its end would be too early: what has long been said stands behind it as long as a
 * transaction before it still runs.
 */
async function readPresent(trx: Trx): Promise<TailPlace> {
  const found = await sql<{ xid: string }>`select pg_current_xact_id()::text as xid`.execute(trx)
  return { xid: found.rows[0]?.xid ?? '0', id: '00000000-0000-0000-0000-000000000000' }
}

/** It is told of what happens from now on. */
export async function insertWebhook(
  trx: Trx,
  webhook: Pick<WebhookRow, 'workspace_id' | 'id' | 'url' | 'event_types' | 'secret' | 'made_by' | 'made_at'>,
): Promise<void> {
  const { xid, id } = await readPresent(trx)
  await trx
    .insertInto('webhook')
    .values({ ...webhook, place_xid: xid, place_id: id })
    .execute()
}

export const listWebhooks = (
  trx: Trx,
  workspaceId: string,
): Promise<(WebhookRow & { readonly waiting: string })[]> =>
  trx
    .selectFrom('webhook')
    .selectAll()
    .select(eb =>
      eb
        .selectFrom('webhook_delivery as d')
        .select(({ fn }) => fn.countAll<string>().as('n'))
        .whereRef('d.workspace_id', '=', 'webhook.workspace_id')
        .whereRef('d.webhook_id', '=', 'webhook.id')
        .where('d.state', '=', 'pending')
        .$asScalar()
        .as('waiting'),
    )
    .where('workspace_id', '=', workspaceId)
    .orderBy('id')
    .$narrowType<{ waiting: string }>()
    .execute()

const one = (trx: Trx, workspaceId: string, id: string) =>
  trx.selectFrom('webhook').selectAll().where('workspace_id', '=', workspaceId).where('id', '=', id)

export const findWebhook = (trx: Trx, workspaceId: string, id: string): Promise<WebhookRow | undefined> =>
  one(trx, workspaceId, id).executeTakeFirst()

export const findWebhookForChange = (
  trx: Trx,
  workspaceId: string,
  id: string,
): Promise<WebhookRow | undefined> => one(trx, workspaceId, id).forUpdate().executeTakeFirst()

export async function changeWebhook(
  trx: Trx,
  { workspace_id, id }: Pick<WebhookRow, 'workspace_id' | 'id'>,
  change: Partial<Pick<WebhookRow, 'url' | 'event_types' | 'secret'>>,
): Promise<void> {
  if (Object.keys(change).length === 0) return
  await trx
    .updateTable('webhook')
    .set(change)
    .where('workspace_id', '=', workspace_id)
    .where('id', '=', id)
    .execute()
}

export async function switchWebhookOff(
  trx: Trx,
  { workspace_id, id }: Pick<WebhookRow, 'workspace_id' | 'id'>,
  why: WebhookOff,
  at: Date,
): Promise<void> {
  await trx
    .updateTable('webhook')
    .set({ off_at: at, off_why: why })
    .where('workspace_id', '=', workspace_id)
    .where('id', '=', id)
    .execute()
}

/** What happened while it was off is not told: the place moves to the present. What was waiting goes on. */
export async function switchWebhookOn(
  trx: Trx,
  { workspace_id, id }: Pick<WebhookRow, 'workspace_id' | 'id'>,
): Promise<void> {
  const end = await readPresent(trx)
  await trx
    .updateTable('webhook')
    .set({ off_at: null, off_why: null, failing_since: null, place_xid: end.xid, place_id: end.id })
    .where('workspace_id', '=', workspace_id)
    .where('id', '=', id)
    .execute()
}

export async function deleteWebhook(
  trx: Trx,
  { workspace_id, id }: Pick<WebhookRow, 'workspace_id' | 'id'>,
): Promise<void> {
  await trx.deleteFrom('webhook').where('workspace_id', '=', workspace_id).where('id', '=', id).execute()
}

/** Notes what became of a try. @param wasTaken ends a row of failures, and else may begin one. */
export async function noteWebhookTry(
  trx: Trx,
  { workspace_id, id }: { readonly workspace_id: string; readonly id: string },
  wasTaken: boolean,
  now: Date,
): Promise<WebhookRow | undefined> {
  return trx
    .updateTable('webhook')
    .set(wasTaken ? { failing_since: null } : { failing_since: sql<Date>`coalesce(failing_since, ${now})` })
    .where('workspace_id', '=', workspace_id)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
}

/** Those that are on, each held until the transaction ends; what another node holds is its own to read. */
export const takeWebhooks = (trx: Trx): Promise<WebhookRow[]> =>
  trx.selectFrom('webhook').selectAll().where('off_at', 'is', null).forNoKeyUpdate().skipLocked().execute()

/**
 * Puts on its way what has happened since the webhook was looked after last, and moves its place, in one transaction:
 * no event is left out, and none comes twice. @returns how many events were read.
 */
export async function collectEvents(
  trx: Trx,
  webhook: WebhookRow,
  { newId, now, limit }: { readonly newId: () => string; readonly now: Date; readonly limit: number },
): Promise<number> {
  const from: TailPlace = { xid: webhook.place_xid, id: webhook.place_id }
  const events = await readTail(trx, from, limit, webhook.workspace_id)
  const last = events.at(-1)
  if (last === undefined) return 0
  const wanted = events.filter(({ type }) => webhook.event_types.includes(type))
  for (const event of wanted) await insertWebhookDelivery(trx, webhook, event.id, { id: newId(), now })
  await trx
    .updateTable('webhook')
    .set({ place_xid: last.xid, place_id: last.id })
    .where('workspace_id', '=', webhook.workspace_id)
    .where('id', '=', webhook.id)
    .execute()
  return events.length
}

/** Puts an event on its way, behind all that are. The webhook's row gives the place, and makes others wait for theirs. */
export async function insertWebhookDelivery(
  trx: Trx,
  { workspace_id, id: webhookId }: Pick<WebhookRow, 'workspace_id' | 'id'>,
  eventId: string,
  { id, now }: { readonly id: string; readonly now: Date },
): Promise<void> {
  await sql`
    with place as (
      update webhook set last_sequence = last_sequence + 1
      where workspace_id = ${workspace_id} and id = ${webhookId}
        and not exists (select from webhook_delivery d where d.workspace_id = ${workspace_id}
          and d.webhook_id = ${webhookId} and d.event_id = ${eventId})
      returning last_sequence)
    insert into webhook_delivery
      (workspace_id, id, webhook_id, event_id, sequence, state, attempts, not_before, created_at)
    select ${workspace_id}, ${id}, ${webhookId}, ${eventId}, last_sequence, 'pending', 0, ${now}, ${now}
    from place`.execute(trx)
}
