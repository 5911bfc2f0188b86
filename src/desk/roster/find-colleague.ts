import type { Trx } from '../../store/database.ts'
import { findMemberRole } from '../../store/member.ts'

/** The role of somebody who answers customers; undefined for everybody else. */
export async function findColleague(
  trx: Trx,
  workspaceId: string,
  memberId: string,
): Promise<'owner' | 'supervisor' | 'agent' | undefined> {
  const role = await findMemberRole(trx, workspaceId, memberId)
  return role === 'owner' || role === 'supervisor' || role === 'agent' ? role : undefined
}
