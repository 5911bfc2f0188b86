import type { Connector, Reaction } from '../connectors/connector.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import { type AccountRow, addSpending, budgetDay, findAccount } from '../store/account.ts'
import type { Trx } from '../store/database.ts'
import { insertEvents } from '../store/event.ts'
import { findMessage, type MessageRow } from '../store/message.ts'
import { fact } from '../store/ticket.ts'
import { wakeEverybody } from '../store/wake.ts'
import { askBudget } from './account/ask-budget.ts'
import type { Desk } from './desk.ts'
import { type NetworkRefused, refused } from './network-refusal.ts'
import { openSession } from './session.ts'

const COLUMNS = { like: 'liked_at', repost: 'reposted_at' } as const satisfies Record<
  Reaction,
  keyof MessageRow
>

/** What the account may do with a message beside answering it: what others said in public and left standing. */
export const mayReact = (
  connector: Connector,
  message: Pick<MessageRow, 'direction' | 'visibility' | 'external_id' | 'deleted_at'>,
): readonly Reaction[] =>
  message.direction === 'inbound' &&
  message.visibility === 'public' &&
  message.external_id !== null &&
  message.deleted_at === null &&
  connector.react !== undefined
    ? connector.capabilities.reactions
    : []

/** What the account has done with it. */
export const listReactions = (message: Pick<MessageRow, 'liked_at' | 'reposted_at'>): Reaction[] =>
  (Object.keys(COLUMNS) as Reaction[]).filter(each => message[COLUMNS[each]] !== null)

/**
 * Likes or reposts a message as the account that heard it, or takes that back. The network does it first: doing it
 * twice does no harm, so nothing is kept of a try of which nobody knows.
 */
export async function reactToMessage(
  desk: Desk,
  workspaceId: string,
  id: string,
  wanted: { readonly reaction: Reaction; readonly on: boolean },
  memberId: string,
  signal: AbortSignal,
): Promise<Result<true, NetworkRefused>> {
  const { reaction, on } = wanted
  const found = await desk.database.inWorkspace(workspaceId, trx =>
    findReactable(desk, trx, workspaceId, id, reaction),
  )
  if (!found.ok) return found
  const { message, account, connector } = found.value
  const session = account.status === 'connected' ? await openSession(desk, account) : null
  if (session === null) return refused('accountNotConnected')
  const done = await connector.react?.(session, message.external_id ?? '', reaction, on, signal)
  if (done === undefined) return refused('unsupported')
  if (!done.ok) return refused(done.code, done.explain)
  const micros = on ? (connector.priceOfReaction?.(reaction).micros ?? 0) : 0
  await desk.database.inWorkspace(workspaceId, trx => keep(desk, trx, message, wanted, memberId, micros))
  return ok(true)
}

async function findReactable(desk: Desk, trx: Trx, workspaceId: string, id: string, reaction: Reaction) {
  const message = await findMessage(trx, workspaceId, id)
  if (message === undefined) return refuse({ kind: 'notFound' } as const)
  const connector = desk.getConnector(message.channel)
  const account: AccountRow | undefined = await findAccount(trx, workspaceId, message.account_id)
  if (
    account === undefined ||
    account.removed_at !== null ||
    !mayReact(connector, message).includes(reaction)
  )
    return refused('unsupported')
  const cost = { micros: connector.priceOfReaction?.(reaction).micros ?? 0, posts: 0 }
  const budget = await askBudget(desk, trx, account, 'answer', cost)
  return budget.decision.kind === 'stop' ? refused('overBudget') : ok({ message, account, connector })
}

async function keep(
  desk: Desk,
  trx: Trx,
  message: MessageRow,
  { reaction, on }: { readonly reaction: Reaction; readonly on: boolean },
  memberId: string,
  micros: number,
): Promise<void> {
  const column = COLUMNS[reaction]
  const changed = await trx
    .updateTable('message')
    .set({ [column]: on ? desk.now() : null })
    .where('workspace_id', '=', message.workspace_id)
    .where('id', '=', message.id)
    .where(column, on ? 'is' : 'is not', null)
    .executeTakeFirst()
  // It was so already: nothing has happened.
  if (changed.numUpdatedRows === 0n) return
  const event = { type: 'message.reacted', data: { messageId: message.id, reaction, on } } as const
  const facts = [fact(event, { kind: 'person', memberId }, message.id, message.ticket_id)]
  await insertEvents(trx, message.workspace_id, facts, { newId: desk.newId, now: desk.now() })
  await wakeEverybody(trx)
  if (micros > 0)
    await addSpending(trx, message.workspace_id, message.account_id, budgetDay(desk.now()), micros)
}
