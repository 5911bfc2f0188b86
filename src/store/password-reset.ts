import type { Trx } from './database.ts'

/** The new link takes the place of the one before. */
export async function putReset(
  trx: Trx,
  reset: {
    readonly userId: string
    readonly linkHash: string
    readonly madeAt: Date
    readonly expiresAt: Date
  },
): Promise<void> {
  const row = { link_hash: reset.linkHash, made_at: reset.madeAt, expires_at: reset.expiresAt }
  await trx
    .insertInto('password_reset')
    .values({ user_id: reset.userId, ...row })
    .onConflict(conflict => conflict.column('user_id').doUpdateSet(row))
    .execute()
}

/** When a link was made for somebody last. */
export async function findResetMadeAt(trx: Trx, userId: string): Promise<Date | undefined> {
  const row = await trx
    .selectFrom('password_reset')
    .select('made_at')
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return row?.made_at
}

/** Whose password a link may set, and in which of his workspaces it is told. Undefined when the link is worth nothing. */
export const findByResetLink = (trx: Trx, linkHash: string, now: Date) =>
  trx
    .selectFrom('password_reset')
    .innerJoin('user', 'user.id', 'password_reset.user_id')
    .innerJoin('member', 'member.user_id', 'user.id')
    .innerJoin('workspace', 'workspace.id', 'member.workspace_id')
    .select([
      'user.id as userId',
      'user.name',
      'user.email',
      'member.id as memberId',
      'member.workspace_id as workspaceId',
      'workspace.name as workspaceName',
    ])
    .where('link_hash', '=', linkHash)
    .where('password_reset.expires_at', '>', now)
    .where('member.removed_at', 'is', null)
    .orderBy('member.created_at')
    .executeTakeFirst()

/** @returns whether it was there: of two who come with the same link, one. */
export async function takeReset(trx: Trx, userId: string, linkHash: string): Promise<boolean> {
  const taken = await trx
    .deleteFrom('password_reset')
    .where('user_id', '=', userId)
    .where('link_hash', '=', linkHash)
    .executeTakeFirst()
  return taken.numDeletedRows > 0n
}

/** Whatever was made for him before is worth nothing. */
export async function forgetReset(trx: Trx, userId: string): Promise<void> {
  await trx.deleteFrom('password_reset').where('user_id', '=', userId).execute()
}
