import { type RawBuilder, sql } from 'kysely'
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
  note: { readonly messageId: string; readonly writtenAt: Date },
  mentions: readonly Mention[],
): Promise<void> {
  if (mentions.length === 0) return
  await trx
    .insertInto('mention')
    .values(
      mentions.map(({ memberId, name }) => ({
        workspace_id: workspaceId,
        message_id: note.messageId,
        member_id: memberId,
        name,
        mentioned_at: note.writtenAt,
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

/** Tickets in which notes of others name a member, and when the newest of them did. Plan: mention_member. */
export const selectNaming = (
  workspaceId: string,
  memberId: string,
): RawBuilder<{ ticket_id: string; mentioned_at: Date }> => sql`
  select m.ticket_id, max(n.mentioned_at) as mentioned_at from mention n
  join message m on m.workspace_id = n.workspace_id and m.id = n.message_id
  where n.workspace_id = ${workspaceId} and n.member_id = ${memberId}
    and m.author_member_id is distinct from ${memberId}::uuid
  group by m.ticket_id`

/** Among so many, the newest, unseen ones are looked for. */
const LOOKED_AT = 1000

/** What names him and was written after he opened the ticket last. */
const selectUnseen = (workspaceId: string, memberId: string): RawBuilder<{ ticket_id: string }> => sql`
  select distinct m.ticket_id from (
    select message_id, mentioned_at from mention where workspace_id = ${workspaceId} and member_id = ${memberId}
    order by mentioned_at desc limit ${LOOKED_AT}) as n
  join message m on m.workspace_id = ${workspaceId} and m.id = n.message_id
  left join ticket_seen s on s.workspace_id = ${workspaceId} and s.member_id = ${memberId} and s.ticket_id = m.ticket_id
  where m.author_member_id is distinct from ${memberId}::uuid and coalesce(s.seen_at < n.mentioned_at, true)`

/** How many tickets name him in a note that he has not seen. Plan: mention_member. */
export async function countUnseenMentions(trx: Trx, workspaceId: string, memberId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::integer as n from (${selectUnseen(workspaceId, memberId)}) as u`.execute(trx)
  return rows[0]?.n ?? 0
}

/** Which of these tickets name him in a note that he has not seen. */
export async function listUnseenMentions(
  trx: Trx,
  workspaceId: string,
  memberId: string,
  ticketIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ticketIds.length === 0) return new Set()
  const { rows } = await sql<{ ticket_id: string }>`
    select u.ticket_id from (${selectUnseen(workspaceId, memberId)}) as u
    where u.ticket_id = any(${[...ticketIds]}::uuid[])`.execute(trx)
  return new Set(rows.map(row => row.ticket_id))
}
