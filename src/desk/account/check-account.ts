import type { Health } from '../../connectors/connector.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { type AccountRow, findAccount } from '../../store/account.ts'
import type { Desk } from '../desk.ts'
import { openSession } from '../session.ts'
import { type AccountRefusal, askConnector, tellOfAccount } from './account-parts.ts'

/** Asks the network whether the account works, and keeps what it says. */
export async function checkAccount(
  desk: Desk,
  workspaceId: string,
  id: string,
  memberId: string,
): Promise<Result<{ account: AccountRow; health: Health }, AccountRefusal>> {
  const account = await desk.database.inWorkspace(workspaceId, trx => findAccount(trx, workspaceId, id))
  if (account === undefined || account.removed_at !== null) return refuse({ kind: 'notFound' })
  const health = await askHealth(desk, account)
  const trouble = health.ok
    ? null
    : JSON.stringify({ code: health.code, explain: health.explain, since: desk.now().toISOString() })
  const data = { healthy: health.ok, code: health.ok ? null : health.code }
  return desk.database.inWorkspace(workspaceId, async trx => {
    const row = await trx
      .updateTable('account')
      .set({
        trouble,
        status: nextStatus(account, health),
        checked_at: desk.now(),
        // What ailed it is over: the report of what came late names it all the same.
        ...(health.ok && account.trouble !== null ? { away_code: account.trouble.code } : {}),
        ...(health.ok ? { rights: JSON.stringify(health.rights) } : {}),
      })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow()
    await tellOfAccount(desk, trx, row, { type: 'account.checked', data }, memberId)
    return ok({ account: row, health })
  })
}

function nextStatus(account: AccountRow, health: Health): AccountRow['status'] {
  if (account.status === 'paused') return 'paused'
  if (health.ok) return 'connected'
  return health.code === 'needsLogin' ? 'needsLogin' : account.status
}

async function askHealth(desk: Desk, account: AccountRow): Promise<Health> {
  const session = await openSession(desk, account)
  if (session === null)
    return { ok: false, code: 'needsLogin', explain: 'The stored secrets cannot be opened.' }
  return askConnector(desk.getConnector(account.channel), session)
}
