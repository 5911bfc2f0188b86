import type { Connector } from '../connectors/connector.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import { findAccount } from '../store/account.ts'
import type { Trx } from '../store/database.ts'
import { insertEvents } from '../store/event.ts'
import { findMessage, listOwnRoots, type MessageRow } from '../store/message.ts'
import { fact } from '../store/ticket.ts'
import { wakeEverybody } from '../store/wake.ts'
import type { Desk } from './desk.ts'
import { type NetworkRefused, refused } from './network-refusal.ts'
import { openSession } from './session.ts'

type Hideable = Pick<MessageRow, 'direction' | 'visibility' | 'network_thread' | 'external_id'>

/** Only what others said in public under a post of ours. `ownRoots`: threads that we began. */
export const mayHide = (
  connector: Connector,
  message: Hideable,
  ownRoots: ReadonlyMap<string, string>,
): boolean =>
  connector.capabilities.hide &&
  connector.hide !== undefined &&
  message.direction === 'inbound' &&
  message.visibility === 'public' &&
  message.external_id !== null &&
  ownRoots.has(message.network_thread ?? '')

/**
 * Hides a reply from the public under a post of ours, or shows it again. The network does it first: doing it twice
 * does no harm, so nothing is kept of a try of which nobody knows.
 */
export async function hideMessage(
  desk: Desk,
  workspaceId: string,
  id: string,
  isHidden: boolean,
  memberId: string,
  signal: AbortSignal,
): Promise<Result<true, NetworkRefused>> {
  const found = await desk.database.inWorkspace(workspaceId, trx => findHideable(desk, trx, workspaceId, id))
  if (!found.ok) return found
  const { message, account, connector } = found.value
  const session = account.status === 'connected' ? await openSession(desk, account) : null
  if (session === null) return refused('accountNotConnected')
  const done = await connector.hide?.(session, message.external_id ?? '', isHidden, signal)
  if (done === undefined) return refused('unsupported')
  if (!done.ok) return refused(done.code, done.explain)
  await desk.database.inWorkspace(workspaceId, trx => keepHidden(desk, trx, message, isHidden, memberId))
  return ok(true)
}

/** The message with the account that began its thread: nobody else may hide there. */
async function findHideable(desk: Desk, trx: Trx, workspaceId: string, id: string) {
  const message = await findMessage(trx, workspaceId, id)
  if (message === undefined) return refuse({ kind: 'notFound' } as const)
  const connector = desk.getConnector(message.channel)
  const ownRoots = await listOwnRoots(trx, workspaceId, message.channel, [message])
  const accountId = ownRoots.get(message.network_thread ?? '')
  const account = accountId === undefined ? undefined : await findAccount(trx, workspaceId, accountId)
  if (account === undefined || account.removed_at !== null || !mayHide(connector, message, ownRoots))
    return refused('unsupported')
  return ok({ message, account, connector })
}

async function keepHidden(
  desk: Desk,
  trx: Trx,
  message: MessageRow,
  isHidden: boolean,
  memberId: string,
): Promise<void> {
  const changed = await trx
    .updateTable('message')
    .set({ hidden_at: isHidden ? desk.now() : null })
    .where('workspace_id', '=', message.workspace_id)
    .where('id', '=', message.id)
    .where('hidden_at', isHidden ? 'is' : 'is not', null)
    .executeTakeFirst()
  // It was so already: nothing has happened.
  if (changed.numUpdatedRows === 0n) return
  const type = isHidden ? 'message.hidden' : 'message.shown'
  const by = { kind: 'person', memberId } as const
  const facts = [fact({ type, data: { messageId: message.id } }, by, message.id, message.ticket_id)]
  await insertEvents(trx, message.workspace_id, facts, { newId: desk.newId, now: desk.now() })
  await wakeEverybody(trx)
}
