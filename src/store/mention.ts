import { sql } from 'kysely'
import { isRole } from '../core/member/role.ts'
import type { Colleague, Mention } from '../core/mention/find-mentions.ts'
import type { Trx } from './database.ts'

/** Those who can be mentioned: who works here now. Programs have a seat, and are nobody. */
export async function listColleagues(trx: Trx, workspaceId: string): Promise<Colleague[]> {
  const rows = await trx
    .selectFrom('member')
    .innerJoin('user', 'user.id', 'member.user_id')
    .select(['member.id', 'member.role', 'user.name'])
    .where('member.workspace_id', '=', workspaceId)
    .where('member.removed_at', 'is', null)
    .execute()
  return rows.filter(({ role }) => isRole(role)).map(({ id, name }) => ({ id, name }))
}

/** Somebody who is named twice is mentioned once. */
export async function insertMentions(
  trx: Trx,
  workspaceId: string,
  messageId: string,
  mentions: readonly Mention[],
): Promise<void> {
  if (mentions.length === 0) return
  await trx
    .insertInto('mention')
    .values(
      mentions.map(({ memberId, name }) => ({
        workspace_id: workspaceId,
        message_id: messageId,
        member_id: memberId,
        name,
      })),
    )
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

export const listMentions = (trx: Trx, workspaceId: string, messageIds: readonly string[]) =>
  trx
    .selectFrom('mention')
    .select(['message_id as messageId', 'member_id as memberId', 'name'])
    .where('workspace_id', '=', workspaceId)
    .where(sql<boolean>`message_id = any(${[...messageIds]}::uuid[])`)
    .orderBy('name')
    .execute()
