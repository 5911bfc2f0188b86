import type { TicketRow } from '../../contract/ticket.ts'
import type { Trx } from '../../store/database.ts'
import { listAnswered } from '../../store/escalation/answered.ts'
import { readIncidents } from '../../store/incident.ts'
import { listUnseenMentions } from '../../store/mention.ts'
import { readTags } from '../../store/tag.ts'
import type { TicketRecord } from '../../store/ticket.ts'
import { listSeen } from '../../store/ticket-seen.ts'
import { toTicketRow } from './ticket-views.ts'

/** Who is shown them: what is unread is unread for him. */
export interface Reader {
  readonly workspaceId: string
  readonly memberId: string
}

/** Tickets as lists show them. */
export async function viewTicketRows(
  trx: Trx,
  { workspaceId, memberId }: Reader,
  rows: readonly TicketRecord[],
): Promise<TicketRow[]> {
  if (rows.length === 0) return []
  const accounts = await trx
    .selectFrom('account')
    .select(['id', 'handle'])
    .where('workspace_id', '=', workspaceId)
    .execute()
  const profiles = await trx
    .selectFrom('profile')
    .select(['id', 'avatar_url'])
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', [...new Set(rows.map(row => row.profile_id))])
    .execute()
  const handles = new Map(accounts.map(each => [each.id, each]))
  const avatars = new Map(profiles.map(each => [each.id, each.avatar_url]))
  const answered = await listAnswered(trx, workspaceId, rows)
  const ids = rows.map(({ id }) => id)
  const seen = await listSeen(trx, workspaceId, memberId, ids)
  const naming = await listUnseenMentions(trx, workspaceId, memberId, ids)
  const tags = await readTags(
    trx,
    workspaceId,
    rows.flatMap(row => row.tag_ids),
  )
  const incidents = await readIncidents(
    trx,
    workspaceId,
    rows.map(row => row.incident_id),
  )
  return rows.map(row =>
    toTicketRow(
      row,
      handles.get(row.account_id) ?? { handle: '' },
      avatars.get(row.profile_id) ?? null,
      answered.get(row.id) ?? [],
      { until: seen.get(row.id), namesMe: naming.has(row.id) },
      tags,
      incidents,
    ),
  )
}
