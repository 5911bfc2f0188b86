import type { Selectable } from 'kysely'
import type { Trx } from './database.ts'
import type { InvitationTable } from './schema/member-tables.ts'

export type InvitationRow = Selectable<InvitationTable>

export async function insertInvitation(
  trx: Trx,
  row: Omit<InvitationRow, 'status' | 'inviter_id'> & { readonly inviterMemberId: string },
): Promise<void> {
  const { inviterMemberId, ...kept } = row
  const inviter = await trx
    .selectFrom('member')
    .select('user_id')
    .where('workspace_id', '=', row.workspace_id)
    .where('id', '=', inviterMemberId)
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('invitation')
    .values({ ...kept, status: 'open', inviter_id: inviter.user_id })
    .execute()
}

/** Those that nobody has accepted or revoked, the newest first, also where the link has run out. */
export const listOpenInvitations = (trx: Trx, workspaceId: string) =>
  trx
    .selectFrom('invitation')
    .innerJoin('user', 'user.id', 'invitation.inviter_id')
    .selectAll('invitation')
    .select('user.name as inviterName')
    .where('invitation.workspace_id', '=', workspaceId)
    .where('status', '=', 'open')
    .orderBy('invitation.created_at', 'desc')
    .execute()

export const findOpenByEmail = (
  trx: Trx,
  workspaceId: string,
  email: string,
): Promise<InvitationRow | undefined> =>
  trx
    .selectFrom('invitation')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('email', '=', email)
    .where('status', '=', 'open')
    .executeTakeFirst()

/** Locked, while it is open. */
export const findInvitationForChange = (
  trx: Trx,
  workspaceId: string,
  id: string,
): Promise<InvitationRow | undefined> =>
  trx
    .selectFrom('invitation')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('status', '=', 'open')
    .forUpdate()
    .executeTakeFirst()

/** What a link opens, before anybody knows of which workspace it is. */
export const findByLink = (trx: Trx, linkHash: string, now: Date) =>
  trx
    .selectFrom('invitation')
    .innerJoin('workspace', 'workspace.id', 'invitation.workspace_id')
    .innerJoin('user', 'user.id', 'invitation.inviter_id')
    .selectAll('invitation')
    .select(['workspace.name as workspaceName', 'user.name as inviterName'])
    .where('link_hash', '=', linkHash)
    .where('status', '=', 'open')
    .where('expires_at', '>', now)
    .executeTakeFirst()

export async function changeInvitation(
  trx: Trx,
  { workspace_id, id }: Pick<InvitationRow, 'workspace_id' | 'id'>,
  change: Partial<Pick<InvitationRow, 'status' | 'link_hash' | 'expires_at'>>,
): Promise<void> {
  await trx
    .updateTable('invitation')
    .set(change)
    .where('workspace_id', '=', workspace_id)
    .where('id', '=', id)
    .execute()
}
