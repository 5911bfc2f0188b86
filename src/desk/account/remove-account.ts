import type { Desk } from '../desk.ts'
import { tellOfAccount } from './account-parts.ts'

/** Stops hearing an account and forgets its secrets; what was said through it stays. @returns false when there is none. */
export async function removeAccount(
  desk: Desk,
  workspaceId: string,
  id: string,
  memberId: string,
): Promise<boolean> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const row = await trx
      .updateTable('account')
      .set({ removed_at: desk.now(), status: 'paused', secrets: Buffer.alloc(0) })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .where('removed_at', 'is', null)
      .returningAll()
      .executeTakeFirst()
    if (row === undefined) return false
    await tellOfAccount(desk, trx, row, { type: 'account.removed', data: { handle: row.handle } }, memberId)
    return true
  })
}
