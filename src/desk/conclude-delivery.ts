import type { Actor } from '../core/actor.ts'
import { applyDeliveryAct, type DeliveryAct, type DeliveryChange } from '../core/delivery/delivery.ts'
import type { NewEvent } from '../core/events.ts'
import { type MacroAct, toTicketAct } from '../core/macro/macro.ts'
import { addSpending, budgetDay } from '../store/account.ts'
import type { Trx } from '../store/database.ts'
import {
  changeDelivery,
  type DeliveryRow,
  findDeliveryForChange,
  handOnTarget,
  nameSettled,
} from '../store/delivery.ts'
import { insertEvents } from '../store/event.ts'
import { absorbDouble, findAuthor, hasCustomerWrittenSince } from '../store/message.ts'
import { fact } from '../store/ticket.ts'
import { wakeEverybody } from '../store/wake.ts'
import { actWithin } from './act-on-ticket.ts'
import type { Desk } from './desk.ts'
import { followReturned, followSent } from './public-loop/follow-delivery.ts'

/**
 * Brings a delivery one step on, with its message, its cost and its event, in the caller's transaction.
 * @returns the change, or null when the delivery had moved on meanwhile: then there is nothing to do.
 */
export async function concludeDelivery(
  desk: Desk,
  trx: Trx,
  row: Pick<DeliveryRow, 'workspace_id' | 'id'>,
  act: DeliveryAct,
  by?: Actor,
): Promise<DeliveryChange | null> {
  const current = await findDeliveryForChange(trx, row.workspace_id, row.id)
  if (current === undefined) return null
  const applied = applyDeliveryAct(current.state, act, desk.now())
  if (!applied.ok) return null
  const change = applied.value
  const lookAgainAt =
    change.state === 'unknown' ? new Date(desk.now().getTime() + desk.timing.lookAgainMs) : null
  await changeDelivery(trx, current.workspace_id, current.id, change, { lookAgainAt })
  if (change.state === 'sent') await landMessage(desk, trx, current, change)
  if (act.act === 'bounced') await returnAnswer(desk, trx, current)
  const event = eventOf(current, change, act)
  if (event !== null) {
    const actor = by ?? { kind: 'connector' as const, accountId: current.account_id }
    const facts = [fact(event, actor, current.id, current.ticket_id)]
    await insertEvents(trx, current.workspace_id, facts, { newId: desk.newId, now: desk.now() })
  }
  await wakeEverybody(trx)
  return change
}

/** One of ours was seen on the network. */
export async function concludeFound(
  desk: Desk,
  trx: Trx,
  workspaceId: string,
  found: { readonly id: string; readonly externalId: string; readonly at: Date },
): Promise<void> {
  const act = { act: 'found', externalId: found.externalId, at: found.at } as const
  const change = await concludeDelivery(desk, trx, { workspace_id: workspaceId, id: found.id }, act)
  if (change === null) await nameSettled(trx, workspaceId, found)
}

/** The message gets its place on the network, and the account's day its price. */
async function landMessage(desk: Desk, trx: Trx, row: DeliveryRow, change: DeliveryChange): Promise<void> {
  const sentAt = change.sentAt ?? desk.now()
  if (change.externalId !== undefined)
    await absorbDouble(trx, row.workspace_id, row.message_id, change.externalId)
  await trx
    .updateTable('message')
    .set({ external_id: change.externalId ?? null, written_at: sentAt })
    .where('workspace_id', '=', row.workspace_id)
    .where('id', '=', row.message_id)
    .execute()
  if (change.externalId !== undefined) await handOnTarget(trx, row, change.externalId)
  await answerTicket(desk, trx, row, sentAt)
  await followSent(desk, trx, row, await authorOf(trx, row), sentAt)
  await doActs(desk, trx, row)
  // Last, because the day's row is the account's one: whoever holds it must not wait for a ticket.
  await addSpending(trx, row.workspace_id, row.account_id, budgetDay(desk.now()), Number(row.cost_micros))
}

/** Only what stands on the network is an answer; and not to what the customer said after it was written. */
async function answerTicket(desk: Desk, trx: Trx, row: DeliveryRow, sentAt: Date): Promise<void> {
  const wroteSince = await hasCustomerWrittenSince(trx, row.workspace_id, row.ticket_id, row.created_at)
  if (wroteSince || row.kind === 'post') return
  await actWithin(
    desk,
    trx,
    row.workspace_id,
    row.ticket_id,
    { act: row.is_acknowledgement ? 'acknowledged' : 'agentReplied', messageId: row.message_id },
    await authorOf(trx, row),
    { at: sentAt },
  )
}

/**
 * What its author wanted done with the ticket, now that it is said. What cannot be done any more is left: a matter that
 * somebody has ended meanwhile is not put off. Where the customer has written since, it does not end unread.
 */
async function doActs(desk: Desk, trx: Trx, row: DeliveryRow): Promise<void> {
  if (row.acts.length === 0) return
  const wroteSince = await hasCustomerWrittenSince(trx, row.workspace_id, row.ticket_id, row.created_at)
  const by = await authorOf(trx, row)
  for (const act of row.acts) {
    if ((wroteSince || row.is_acknowledgement) && endsWaiting(act)) continue
    await actWithin(desk, trx, row.workspace_id, row.ticket_id, toTicketAct(act, desk.now()), by)
  }
}

const endsWaiting = ({ act }: MacroAct): boolean => act === 'resolve' || act === 'snooze'

async function authorOf(trx: Trx, row: DeliveryRow): Promise<Actor> {
  const memberId = await findAuthor(trx, row.workspace_id, row.message_id)
  return memberId === null ? { kind: 'connector', accountId: row.account_id } : { kind: 'person', memberId }
}

/** Nobody has read it: the customer waits for us, as before it was sent. */
async function returnAnswer(desk: Desk, trx: Trx, row: DeliveryRow): Promise<void> {
  const by = { kind: 'connector', accountId: row.account_id } as const
  const act = { act: 'answerReturned', messageId: row.message_id } as const
  await actWithin(desk, trx, row.workspace_id, row.ticket_id, act, by)
  await followReturned(desk, trx, row, by)
}

function eventOf(row: DeliveryRow, change: DeliveryChange, act: DeliveryAct): NewEvent | null {
  const ids = { deliveryId: row.id, messageId: row.message_id }
  switch (change.state) {
    case 'sent':
      return { type: 'delivery.sent', data: { ...ids, externalId: change.externalId ?? '' } }
    case 'failed':
      return { type: 'delivery.failed', data: { ...ids, code: change.refusal?.code ?? 'refused' } }
    case 'unknown':
      return { type: 'delivery.unknown', data: { ...ids, code: codeOf(act) } }
    case 'pending':
      return { type: 'delivery.retried', data: ids }
    case 'sending':
      return null
  }
}

const codeOf = (act: DeliveryAct): string =>
  act.act === 'concluded' && act.outcome.kind === 'unknown' ? act.outcome.code : act.act
