import { isRole, type Role } from '../core/member/role.ts'
import type { Trx } from './database.ts'

/** In lower case. */
export async function listMemberEmails(trx: Trx, workspaceId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await trx
    .selectFrom('member')
    .innerJoin('user', 'user.id', 'member.user_id')
    .select(['member.id', 'user.email'])
    .where('member.workspace_id', '=', workspaceId)
    .where('member.removed_at', 'is', null)
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

/** Who writes an answer, as far as it matters to who must read it. Undefined for whoever is no member. */
export async function findAuthor(
  trx: Trx,
  workspaceId: string,
  memberId: string,
): Promise<{ readonly role: Role; readonly isJunior: boolean } | undefined> {
  const row = await trx
    .selectFrom('member')
    .leftJoin('agent', join =>
      join.onRef('agent.workspace_id', '=', 'member.workspace_id').onRef('agent.member_id', '=', 'member.id'),
    )
    .select(['member.role', 'agent.is_junior'])
    .where('member.workspace_id', '=', workspaceId)
    .where('member.id', '=', memberId)
    .executeTakeFirst()
  if (row === undefined || !isRole(row.role)) return undefined
  return { role: row.role, isJunior: row.is_junior ?? false }
}

/** The names of people, for what is told of them. */
export async function readMemberNames(trx: Trx, workspaceId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await trx
    .selectFrom('member')
    .innerJoin('user', 'user.id', 'member.user_id')
    .select(['member.id', 'user.name'])
    .where('member.workspace_id', '=', workspaceId)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
