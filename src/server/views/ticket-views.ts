import type { TicketRow } from '../../contract/ticket.ts'
import type { IncidentRow } from '../../store/incident.ts'
import type { TagRow } from '../../store/tag.ts'
import type { TicketRecord } from '../../store/ticket.ts'

export const toTicketRow = (
  row: TicketRecord,
  account: { readonly handle: string },
  avatarUrl: string | null,
  answeredDepartments: readonly string[],
  seen: { readonly until: Date | undefined; readonly namesMe: boolean },
  tags: ReadonlyMap<string, Pick<TagRow, 'id' | 'name' | 'colour'>>,
  incidents: ReadonlyMap<string, Pick<IncidentRow, 'id' | 'title' | 'state'>>,
): TicketRow => ({
  id: row.id,
  number: Number(row.number),
  status: row.status,
  priority: row.priority,
  queueId: row.queue_id,
  assigneeId: row.assignee_id,
  customerName: row.customer_name,
  handle: row.handle,
  avatarUrl,
  channel: row.channel,
  accountId: row.account_id,
  accountHandle: account.handle,
  visibility: row.visibility,
  preview: row.preview,
  language: row.language,
  lastMessageAt: row.last_message_at.toISOString(),
  waitingSince: row.waiting_since?.toISOString() ?? null,
  dueAt: row.due_at?.toISOString() ?? null,
  snoozedUntil: row.snoozed_until?.toISOString() ?? null,
  openedAt: row.opened_at.toISOString(),
  approval:
    row.awaits_approval_since !== null ? 'waiting' : row.approval_refused_at !== null ? 'refused' : null,
  owesPublic: row.owes_public_since !== null,
  askedDepartments: [...row.asked_departments],
  answeredDepartments: [...answeredDepartments],
  isUnread: seen.until === undefined || seen.until < row.last_message_at,
  namesMe: seen.namesMe,
  replyGoesAt: row.reply_goes_at?.toISOString() ?? null,
  tags: row.tag_ids.flatMap(tagId => {
    const tag = tags.get(tagId)
    return tag === undefined ? [] : [{ id: tag.id, name: tag.name, colour: tag.colour }]
  }),
  incident: markOf(incidents.get(row.incident_id ?? '')),
})

const markOf = (incident: Pick<IncidentRow, 'id' | 'title' | 'state'> | undefined): TicketRow['incident'] =>
  incident === undefined ? null : { id: incident.id, title: incident.title, state: incident.state }
