import { GONE_AT_ONCE, ReadingTrouble } from '../connectors/connector.ts'
import { type AccountRow, findAccount } from '../store/account.ts'
import { forgetDeleted, listWithDeleted, takeToLookFor } from '../store/deleted-message.ts'
import { getPolicy } from '../store/policy.ts'
import { wakeEverybody } from '../store/wake.ts'
import type { Desk } from './desk.ts'
import { hearDeleted } from './hear-happenings.ts'
import { openSession } from './session.ts'

/** Each open matter's messages are looked for twice a day: what is gone is known in time to be forgotten in time. */
const LOOK_AFTER_MS = 12 * 60 * 60_000
const FORGOTTEN_AT_ONCE = 200
const HOUR_MS = 60 * 60_000

/** Takes the words of deleted messages away for good, when the policy's time has come. @returns how many lost theirs. */
export async function forgetDeletedMessages(desk: Desk): Promise<number> {
  const workspaces = await desk.database.inEveryWorkspace(trx => listWithDeleted(trx))
  let forgotten = 0
  for (const workspaceId of workspaces)
    forgotten += await desk.database.inWorkspace(workspaceId, async trx => {
      const { document } = await getPolicy(trx, workspaceId)
      const deletedBefore = new Date(desk.now().getTime() - document.forgetDeletedAfterHours * HOUR_MS)
      return forgetDeleted(trx, workspaceId, { deletedBefore, now: desk.now(), limit: FORGOTTEN_AT_ONCE })
    })
  return forgotten
}

/**
 * Asks the networks whether the messages of unresolved matters still stand: most networks tell of deletions only to
 * their author. @returns how many were asked for.
 */
export async function lookForDeleted(desk: Desk, signal: AbortSignal): Promise<number> {
  const accounts = await desk.database.inEveryWorkspace(trx =>
    trx
      .selectFrom('account')
      .select(['workspace_id', 'id'])
      .where('status', '=', 'connected')
      .where('removed_at', 'is', null)
      .execute(),
  )
  let asked = 0
  for (const { workspace_id, id } of accounts) {
    const account = await desk.database.inWorkspace(workspace_id, trx => findAccount(trx, workspace_id, id))
    if (account !== undefined && !signal.aborted) asked += await lookForOne(desk, account, signal)
  }
  return asked
}

async function lookForOne(desk: Desk, account: AccountRow, signal: AbortSignal): Promise<number> {
  const connector = desk.getConnector(account.channel)
  const session = connector.listGone === undefined ? null : await openSession(desk, account)
  if (session === null || connector.listGone === undefined) return 0
  const { workspace_id: workspaceId, id } = account
  const [now, before] = [desk.now(), new Date(desk.now().getTime() - LOOK_AFTER_MS)]
  const due = await desk.database.inWorkspace(workspaceId, trx =>
    takeToLookFor(trx, workspaceId, id, { before, now, limit: GONE_AT_ONCE }),
  )
  if (due.length === 0) return 0
  try {
    const gone = await connector.listGone(
      session,
      due.map(each => each.externalId),
      signal,
    )
    if (gone.length > 0)
      await desk.database.inWorkspace(workspaceId, async trx => {
        await hearDeleted(desk, trx, account, gone, now)
        await wakeEverybody(trx)
      })
  } catch (error) {
    // It will be asked again in half a day; what ails the network is told where it is read.
    if (!(error instanceof ReadingTrouble)) throw error
  }
  return due.length
}
