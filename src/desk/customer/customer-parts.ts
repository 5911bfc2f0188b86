import type { Actor } from '../../core/actor.ts'
import type { LinkRefusal } from '../../core/customer/link.ts'
import type { NewEvent } from '../../core/events.ts'
import { type CustomerRow, findCustomerForChange } from '../../store/customer/absorb.ts'
import type { Trx } from '../../store/database.ts'
import { insertEvents } from '../../store/event.ts'
import { lockChannel } from '../../store/ingest/lock-channel.ts'
import { fact } from '../../store/ticket.ts'
import { wakeEverybody } from '../../store/wake.ts'
import type { Desk } from '../desk.ts'

export type CustomerRefusal = LinkRefusal | 'notFound'

/** Tells what became of a customer, in the transaction of the change. */
export async function tellOfCustomer(
  desk: Desk,
  trx: Trx,
  workspaceId: string,
  subjectId: string,
  event: NewEvent,
  actor: Actor,
): Promise<void> {
  const facts = [fact(event, actor, subjectId, null)]
  await insertEvents(trx, workspaceId, facts, { newId: desk.newId, now: desk.now() })
  await wakeEverybody(trx)
}

/**
 * Nobody hears anything while profiles change hands: a matter that is opened meanwhile would be that of a customer whom
 * its author is no more. In one order, so that two who do this do not wait for each other.
 */
export async function lockHearing(trx: Trx, workspaceId: string): Promise<void> {
  const accounts = await trx
    .selectFrom('account')
    .select('channel')
    .distinct()
    .where('workspace_id', '=', workspaceId)
    .orderBy('channel')
    .execute()
  for (const { channel } of accounts) await lockChannel(trx, workspaceId, channel)
  // A workspace without accounts too has one at a time who says who is who.
  await lockChannel(trx, workspaceId, '')
}

/** Both customers, locked in one order. */
export async function lockPair(
  trx: Trx,
  workspaceId: string,
  id: string,
  otherId: string,
): Promise<readonly [CustomerRow | undefined, CustomerRow | undefined]> {
  const rows = new Map<string, CustomerRow | undefined>()
  for (const each of [id, otherId].sort()) rows.set(each, await findCustomerForChange(trx, workspaceId, each))
  return [rows.get(id), rows.get(otherId)]
}
