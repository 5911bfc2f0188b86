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
