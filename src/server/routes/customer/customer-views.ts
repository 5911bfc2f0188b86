import type {
  AttributeView,
  CustomerAddress,
  CustomerLink,
  CustomerNote,
  CustomerRow,
  CustomerTicket,
  CustomerTimelineEntry,
  PlanView,
} from '../../../contract/customer.ts'
import { LINK_PROOFS } from '../../../core/customer/link.ts'
import type { NamedPlan } from '../../../core/customer/plan.ts'
import type { AttributeRow } from '../../../store/customer/attribute.ts'
import type { CustomerAddressRow } from '../../../store/customer/customer-address.ts'
import type { ShownLink } from '../../../store/customer/customer-detail.ts'
import type { ListedCustomer } from '../../../store/customer/customer-list.ts'
import type { CustomerNoteRow } from '../../../store/customer/customer-note.ts'
import type { SaidToOrBy } from '../../../store/customer/timeline.ts'
import type { TicketRecord } from '../../../store/ticket.ts'

export const toPlanView = (plan: string | null, plans: readonly NamedPlan[]): PlanView | null =>
  plan === null ? null : { key: plan, name: plans.find(each => each.key === plan)?.name ?? null }

export const toValueView = (row: { value_micros: string | null; currency: string | null }) =>
  row.value_micros === null || row.currency === null
    ? null
    : { micros: Number(row.value_micros), currency: row.currency }

export const toCustomerRow = (row: ListedCustomer, plans: readonly NamedPlan[]): CustomerRow => ({
  id: row.id,
  displayName: row.display_name,
  externalKey: row.external_key,
  plan: toPlanView(row.plan, plans),
  value: toValueView(row),
  tags: row.tags,
  profiles: [...row.profiles],
  openTickets: row.open_tickets,
  firstSeenAt: row.first_seen_at.toISOString(),
  lastHeardAt: row.last_heard_at?.toISOString() ?? null,
})

export const toAttributeView = ({ id, key, name, kind, choices }: AttributeRow): AttributeView => ({
  id,
  key,
  name: { ...name },
  kind,
  choices,
})

export const toNoteView = (row: CustomerNoteRow, memberId: string): CustomerNote => ({
  id: row.id,
  text: row.text,
  authorId: row.author_id,
  authorName: row.author_name,
  writtenAt: row.written_at.toISOString(),
  changedAt: row.changed_at?.toISOString() ?? null,
  isMine: row.author_id === memberId,
})

export const toAddressView = ({
  id,
  channel,
  address,
  source,
  added_at,
}: CustomerAddressRow): CustomerAddress => ({ id, channel, address, source, addedAt: added_at.toISOString() })

export const toLinkView = (link: ShownLink): CustomerLink => ({
  ...link,
  profile: link.profile === null ? null : { ...link.profile },
  from: link.from === null ? null : { ...link.from },
  to: { ...link.to },
  proof: LINK_PROOFS.find(each => each === link.proof) ?? 'hand',
  at: link.at.toISOString(),
  undoneAt: link.undoneAt?.toISOString() ?? null,
  mayUndo: link.undoneAt === null && link.from !== null,
})

export const toCustomerTicket = (row: TicketRecord): CustomerTicket => ({
  id: row.id,
  number: Number(row.number),
  status: row.status,
  priority: row.priority,
  channel: row.channel,
  preview: row.preview,
  openedAt: row.opened_at.toISOString(),
  lastMessageAt: row.last_message_at.toISOString(),
  assigneeId: row.assignee_id,
})

export const toTimelineEntry = (said: SaidToOrBy): CustomerTimelineEntry => ({
  ...said,
  at: said.at.toISOString(),
  ticket: said.ticket === null ? null : { ...said.ticket },
})
