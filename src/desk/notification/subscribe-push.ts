import { createHash } from 'node:crypto'
import {
  deleteSubscription,
  type PushSubscriptionRow,
  putSubscription,
} from '../../store/push-subscription.ts'
import type { Desk } from '../desk.ts'
import type { Vault } from '../vault.ts'
import type { PushTarget } from './web-push.ts'

const contextOf = (workspaceId: string, id: string): string => `push ${workspaceId} ${id}`

export const openTarget = (vault: Vault, { workspace_id, id, sealed }: PushSubscriptionRow): PushTarget =>
  vault.open(sealed, contextOf(workspace_id, id)) as PushTarget

/** This browser takes notes for this person from now on. @returns by which id it is known. */
export function subscribePush(
  desk: Desk,
  workspaceId: string,
  memberId: string,
  target: PushTarget,
  name: string,
): Promise<string> {
  const id = desk.newId()
  return desk.database.inWorkspace(workspaceId, trx =>
    putSubscription(trx, {
      workspace_id: workspaceId,
      id,
      member_id: memberId,
      endpoint_hash: createHash('sha256').update(target.endpoint).digest(),
      sealed: desk.vault.seal(target, contextOf(workspaceId, id)),
      name,
      created_at: desk.now(),
    }),
  )
}

export const unsubscribePush = (
  desk: Desk,
  workspaceId: string,
  memberId: string,
  id: string,
): Promise<boolean> =>
  desk.database.inWorkspace(workspaceId, trx => deleteSubscription(trx, workspaceId, memberId, id))
