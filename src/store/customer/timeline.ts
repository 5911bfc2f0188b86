import { sql } from 'kysely'
import type { DeliveryState } from '../../core/delivery/delivery.ts'
import type { Direction } from '../../core/message/message.ts'
import type { Trx } from '../database.ts'

export interface SaidToOrBy {
  readonly id: string
  readonly at: Date
  readonly direction: Direction
  readonly visibility: 'public' | 'direct'
  readonly channel: string
  readonly accountHandle: string
  readonly handle: string
  readonly memberName: string | null
  readonly text: string
  readonly subject: string | null
  readonly isDeleted: boolean
  readonly isSealed: boolean
  readonly delivery: DeliveryState | null
  readonly ticket: { readonly id: string; readonly number: number } | null
}

/**
 * What somebody said and was answered in all his talks, the newest first, one more than asked when there is a next page.
 * Of each talk no more is read than the page can hold. Plans: conversation_profile, message_conversation.
 */
export async function listTimeline(
  trx: Trx,
  workspaceId: string,
  customerId: string,
  after: { readonly at: string; readonly id: string } | null,
  limit: number,
): Promise<SaidToOrBy[]> {
  const behind =
    after === null ? sql`` : sql`and (m.written_at, m.id) < (${after.at}::timestamptz, ${after.id}::uuid)`
  const found = await sql<SaidToOrBy>`
    with said as (
      select m.*, p.handle as spoken_by from profile p
      join conversation c on c.workspace_id = p.workspace_id and c.profile_id = p.id
      cross join lateral (select * from message m where m.workspace_id = ${workspaceId} and m.conversation_id = c.id
        and m.visibility <> 'internal' ${behind} order by m.written_at desc, m.id desc limit ${limit + 1}) m
      where p.workspace_id = ${workspaceId} and p.customer_id = ${customerId}
      order by m.written_at desc, m.id desc limit ${limit + 1})
    select m.id, m.written_at as at, m.direction, m.visibility, m.channel, a.handle as "accountHandle",
      m.spoken_by as handle, u.name as "memberName",
      case when m.deleted_at is null then m.text else '' end as text,
      case when m.deleted_at is null then m.letter ->> 'subject' end as subject,
      m.deleted_at is not null as "isDeleted", m.is_sealed as "isSealed", d.state as delivery,
      case when t.id is null then null else json_build_object('id', t.id, 'number', t.number) end as ticket
    from said m
    join account a on a.workspace_id = m.workspace_id and a.id = m.account_id
    left join ticket t on t.workspace_id = m.workspace_id and t.id = m.ticket_id
    left join member mb on mb.workspace_id = m.workspace_id and mb.id = m.author_member_id
    left join "user" u on u.id = mb.user_id
    left join lateral (select d.state from delivery d where d.workspace_id = m.workspace_id and d.message_id = m.id
      limit 1) d on true
    order by m.written_at desc, m.id desc`.execute(trx)
  return found.rows
}
