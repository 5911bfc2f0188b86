import { isRole, type Role } from '../core/member/role.ts'
import type { Trx } from './database.ts'

/** In lower case. */
export async function listMemberEmails(trx: Trx, workspaceId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await trx
    .selectFrom('member')
    .innerJoin('user', 'user.id', 'member.user_id')
    .select(['member.id', 'user.email'])
    .where('member.workspace_id', '=', workspaceId)
    .execute()
  return new Map(rows.map(({ id, email }) => [email.toLowerCase(), id]))
}

/** Undefined for whoever is no member of the workspace. */
export async function findMemberRole(
  trx: Trx,
  workspaceId: string,
  memberId: string,
): Promise<Role | undefined> {
  const row = await trx
    .selectFrom('member')
    .select('role')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', memberId)
    .executeTakeFirst()
  return row !== undefined && isRole(row.role) ? row.role : undefined
}
