import { type Selectable, sql } from 'kysely'
import { candidateKey } from '../core/delivery/candidate-key.ts'
import type { DeliveryChange, Outcome } from '../core/delivery/delivery.ts'
import type { Trx } from './database.ts'
import type { DeliveryTable } from './schema.ts'

export type DeliveryRow = Selectable<DeliveryTable>

/**
 * The delivery, locked: whoever changes it next waits. Not so firmly that no other row may refer to it: the next
 * reply names it as its predecessor while it holds the ticket that we lock after this.
 */
export const findDeliveryForChange = (
  trx: Trx,
  workspaceId: string,
  id: string,
): Promise<DeliveryRow | undefined> =>
  trx
    .selectFrom('delivery')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()

/** The delivery of the conversation after which the next one must go: order is kept by the row, not by luck. */
export async function findPredecessor(
  trx: Trx,
  workspaceId: string,
  conversationId: string,
): Promise<string | null> {
  const row = await trx
    .selectFrom('delivery')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('conversation_id', '=', conversationId)
    .where('state', 'in', ['pending', 'sending', 'unknown'])
    .orderBy('created_at', 'desc')
    .orderBy('part', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row?.id ?? null
}

/** One that is taken back leaves no gap: whoever waited for it waits for the one before it. */
export async function closeGap(trx: Trx, row: DeliveryRow): Promise<void> {
  await trx
    .updateTable('delivery')
    .set({ predecessor_id: row.predecessor_id })
    .where('workspace_id', '=', row.workspace_id)
    .where('predecessor_id', '=', row.id)
    .execute()
}

/** Stands in the place of the id of one that landed by a person's word alone; the index `delivery_settled` knows it. */
const SETTLED = 'settled:'

export const settledId = (deliveryId: string): string => `${SETTLED}${deliveryId}`

/** The network shows one that landed by a person's word: now it has its true id. */
export async function nameSettled(
  trx: Trx,
  workspaceId: string,
  found: { readonly id: string; readonly externalId: string; readonly at: Date },
): Promise<void> {
  const named = await trx
    .updateTable('delivery')
    .set({ external_id: found.externalId, sent_at: found.at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', found.id)
    .where('external_id', '=', settledId(found.id))
    .returning('message_id')
    .executeTakeFirst()
  if (named === undefined) return
  await trx
    .updateTable('message')
    .set({ external_id: found.externalId, written_at: found.at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', named.message_id)
    .execute()
  await handOnTarget(trx, { workspace_id: workspaceId, id: found.id }, found.externalId)
}

/** The next part of an answer, which answers this one by the id that the network gave. */
export async function handOnTarget(
  trx: Trx,
  { workspace_id, id }: Pick<DeliveryRow, 'workspace_id' | 'id'>,
  externalId: string,
): Promise<void> {
  if (externalId === settledId(id)) return
  const next = await trx
    .selectFrom('delivery')
    .select(['id', 'message_id', 'text', 'recipient_external_id as recipient'])
    .where('workspace_id', '=', workspace_id)
    .where('predecessor_id', '=', id)
    .where('part', '>', 1)
    .executeTakeFirst()
  if (next === undefined) return
  const key = candidateKey({ ...next, target: externalId })
  await trx
    .updateTable('delivery')
    .set({ target_external_id: externalId, candidate_key: key })
    .where('workspace_id', '=', workspace_id)
    .where('id', '=', next.id)
    .execute()
  await trx
    .updateTable('message')
    .set({ in_reply_to: externalId })
    .where('workspace_id', '=', workspace_id)
    .where('id', '=', next.message_id)
    .execute()
}

/**
 * The delivery, and the other posts of the same answer, as far as they were never tried; locked in their order, so
 * that two who take them back at once do not wait for each other. None when there is no such delivery.
 */
export async function listUntriedOfAnswer(trx: Trx, workspaceId: string, id: string): Promise<DeliveryRow[]> {
  const chain = trx
    .selectFrom('delivery')
    .select('chain_id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
  return trx
    .selectFrom('delivery')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where(eb => eb.or([eb('id', '=', id), eb('chain_id', '=', chain)]))
    .where('state', '=', 'pending')
    .where('attempts', '=', 0)
    .orderBy('part')
    .forNoKeyUpdate()
    .execute()
}

export async function changeDelivery(
  trx: Trx,
  workspaceId: string,
  id: string,
  change: DeliveryChange,
  more: { leaseUntil?: Date | null; lookAgainAt?: Date | null } = {},
): Promise<void> {
  await trx
    .updateTable('delivery')
    .set({
      state: change.state,
      external_id: change.externalId ?? null,
      sent_at: change.sentAt ?? null,
      refusal: change.refusal === undefined ? null : JSON.stringify(change.refusal),
      lease_until: more.leaseUntil ?? null,
      look_again_at: more.lookAgainAt ?? null,
      ...(change.notBefore === undefined ? {} : { not_before: change.notBefore }),
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
}

/** A further part answers the one before it, which must stand on the network under a name of its own. */
const MAY_FOLLOW = sql`p.state = 'sent' and p.external_id not like ${`${SETTLED}%`}`

/** What else follows waits for its predecessor, but for no part that is itself held by one that failed. */
const MAY_GO = sql`p.id is null or p.state in ('sent', 'failed') or exists (select from delivery f
  where f.workspace_id = p.workspace_id and f.chain_id = p.chain_id and f.part < p.part and f.state = 'failed')`

/**
 * Takes deliveries whose time has come and whose predecessor is settled. The try is on record before it is made.
 * One with files has a longer lease: they travel first.
 */
export async function takeDueDeliveries(
  trx: Trx,
  now: Date,
  lease: { readonly until: Date; readonly untilWithFiles: Date },
  limit: number,
): Promise<DeliveryRow[]> {
  const taken = await sql<DeliveryRow>`
    update delivery d set state = 'sending', attempts = d.attempts + 1,
      lease_until = case when d.files > 0 then ${lease.untilWithFiles}::timestamptz else ${lease.until} end,
      first_tried_at = coalesce(d.first_tried_at, ${now})
    from (select d.workspace_id, d.id from delivery d
      left join delivery p on p.workspace_id = d.workspace_id and p.id = d.predecessor_id
      where d.state = 'pending' and d.not_before <= ${now}
        and case when d.part > 1 then ${MAY_FOLLOW} else ${MAY_GO} end
      order by d.not_before limit ${limit} for update of d skip locked) as due
    where d.workspace_id = due.workspace_id and d.id = due.id returning d.*`.execute(trx)
  for (const row of taken.rows)
    await trx
      .insertInto('delivery_attempt')
      .values({
        workspace_id: row.workspace_id,
        delivery_id: row.id,
        n: row.attempts,
        tried_at: now,
        answered_at: null,
        outcome: null,
      })
      .execute()
  return taken.rows
}

export async function recordOutcome(trx: Trx, row: DeliveryRow, outcome: Outcome, now: Date): Promise<void> {
  await trx
    .updateTable('delivery_attempt')
    .set({ answered_at: now, outcome: JSON.stringify(outcome) })
    .where('workspace_id', '=', row.workspace_id)
    .where('delivery_id', '=', row.id)
    .where('n', '=', row.attempts)
    .execute()
}

/** When a node that took them says nothing any more, nobody knows whether the network has them. */
export const takeAbandoned = async (trx: Trx, now: Date): Promise<DeliveryRow[]> =>
  trx
    .selectFrom('delivery')
    .selectAll()
    .where('state', '=', 'sending')
    .where('lease_until', '<', now)
    .forNoKeyUpdate()
    .skipLocked()
    .limit(50)
    .execute()

/** Unknown deliveries that are due to be looked up; taking one puts its next look off. */
export async function takeUnknown(trx: Trx, now: Date, lookAgainAt: Date): Promise<DeliveryRow[]> {
  const taken = await sql<DeliveryRow>`
    update delivery d set look_again_at = ${lookAgainAt}
    from (select workspace_id, id from delivery where state = 'unknown' and look_again_at <= ${now}
      order by look_again_at limit 20 for update skip locked) as due
    where d.workspace_id = due.workspace_id and d.id = due.id returning d.*`.execute(trx)
  return taken.rows
}

/** The newest ids under which other messages of the same conversation stand on the network. */
export async function listSentBeside(trx: Trx, row: DeliveryRow): Promise<string[]> {
  const sent = await trx
    .selectFrom('delivery')
    .select('external_id')
    .where('workspace_id', '=', row.workspace_id)
    .where('conversation_id', '=', row.conversation_id)
    .where('state', '=', 'sent')
    .where('id', '<>', row.id)
    .orderBy('created_at', 'desc')
    .limit(50)
    .execute()
  return sent.flatMap(each => (each.external_id === null ? [] : [each.external_id]))
}

/** When the last try of a delivery began. */
export async function lastTriedAt(trx: Trx, row: DeliveryRow): Promise<Date> {
  const attempt = await trx
    .selectFrom('delivery_attempt')
    .select('tried_at')
    .where('workspace_id', '=', row.workspace_id)
    .where('delivery_id', '=', row.id)
    .orderBy('n', 'desc')
    .executeTakeFirst()
  return attempt?.tried_at ?? row.created_at
}
