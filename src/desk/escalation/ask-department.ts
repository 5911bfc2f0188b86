import type { AskDepartmentRequest, AskRefusal } from '../../contract/escalation.ts'
import type { Shown } from '../../core/escalation/history.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import type { TicketRefusal } from '../../core/ticket/ticket.ts'
import { listUnused } from '../../store/attachment.ts'
import type { Trx } from '../../store/database.ts'
import { giveToEntry, insertEntry } from '../../store/escalation/entry.ts'
import {
  type EscalationRow,
  findEscalation,
  insertEscalation,
  markEscalated,
} from '../../store/escalation/escalation.ts'
import { getPolicy } from '../../store/policy.ts'
import { findTicketForChange, type TicketRecord } from '../../store/ticket.ts'
import type { Desk } from '../desk.ts'
import { readDepartmentTerms, settlePromises } from '../settle-promises.ts'
import { toStorable } from '../storable.ts'
import { tell } from './act-on-escalation.ts'
import { LINK_LASTS_MS } from './link.ts'
import { type DepartmentReach, findReach } from './reach.ts'
import { tellDepartment } from './tell-department.ts'

export type AskRefused = 'notFound' | AskRefusal | Extract<TicketRefusal, 'ticketResolved'> | 'attachmentGone'

/** Hands a question to a department. The id is the client's: asked twice is asked once. */
export const askDepartment = (
  desk: Desk,
  workspaceId: string,
  ticketId: string,
  asked: AskDepartmentRequest,
  memberId: string,
): Promise<Result<EscalationRow, AskRefused>> =>
  desk.database.inWorkspace(workspaceId, async trx => {
    const request = toStorable(asked)
    const ticket = await findTicketForChange(trx, workspaceId, ticketId)
    if (ticket === undefined) return refuse('notFound')
    const earlier = await findEscalation(trx, workspaceId, request.id)
    if (earlier !== undefined) return earlier.ticket_id === ticketId ? ok(earlier) : refuse('notFound')
    if (ticket.status === 'resolved') return refuse('ticketResolved')
    // A department would be asked in earnest about somebody who does not exist.
    if (desk.getConnector(ticket.channel).capabilities.isSample) return refuse('sampleMatter')
    const { document } = await getPolicy(trx, workspaceId)
    const reach = await findReach(trx, workspaceId, document, request.department, request.way)
    if (!reach.ok) return reach
    const files = await listUnused(trx, workspaceId, request.fileIds)
    if (files.length < new Set(request.fileIds).size) return refuse('attachmentGone')
    return ok(await open(desk, trx, ticket, request, reach.value, memberId))
  })

async function open(
  desk: Desk,
  trx: Trx,
  ticket: TicketRecord,
  request: AskDepartmentRequest,
  reach: DepartmentReach,
  memberId: string,
): Promise<EscalationRow> {
  const { workspace_id: workspaceId, id: ticketId } = ticket
  const at = desk.now()
  const row = await insertEscalation(trx, {
    workspace_id: workspaceId,
    id: request.id,
    ticket_id: ticketId,
    department: request.department,
    ...reach,
    title: request.title,
    shown: await readShown(trx, ticket, request),
    asked_by: memberId,
    // Who is asked inside the desk, or in a system, needs no door of his own.
    link_version: 1,
    link_expires_at: hasLink(reach) ? new Date(at.getTime() + LINK_LASTS_MS) : null,
    at,
  })
  const by = { kind: 'member', memberId } as const
  const entryId = desk.newId()
  await insertEntry(trx, {
    workspace_id: workspaceId,
    id: entryId,
    escalation_id: row.id,
    kind: 'question',
    text: request.text,
    by,
    way: reach.way,
    department: request.department,
    external_id: null,
    at,
  })
  await giveToEntry(trx, workspaceId, entryId, request.fileIds)
  await markEscalated(trx, workspaceId, ticketId)
  const { document } = await getPolicy(trx, workspaceId)
  const terms = await readDepartmentTerms(trx, workspaceId, ticket, document)
  const happening = { kind: 'asked', at, escalationId: row.id, terms } as const
  await settlePromises(desk, trx, { workspaceId, ticketId, document }, happening, { kind: 'clock' })
  await tellDepartment(desk, trx, row, {
    kind: 'question',
    text: request.text,
    entryId,
    fileIds: request.fileIds,
  })
  const data = { escalationId: row.id, department: row.department, way: row.way }
  await tell(desk, trx, row, { type: 'escalation.asked', data }, by)
  return row
}

export const hasLink = ({ way }: Pick<DepartmentReach, 'way'>): boolean => way === 'link' || way === 'letter'

/** The agent's choice, written down: what the department is shown of the customer does not change afterwards. */
async function readShown(
  trx: Trx,
  ticket: TicketRecord,
  { showsCustomer, messageIds }: AskDepartmentRequest,
): Promise<Shown> {
  const messages =
    messageIds.length === 0
      ? []
      : await trx
          .selectFrom('message')
          .select(['text', 'written_at'])
          .where('workspace_id', '=', ticket.workspace_id)
          .where('ticket_id', '=', ticket.id)
          .where('id', 'in', [...messageIds])
          .where('direction', '=', 'inbound')
          .where('deleted_at', 'is', null)
          .orderBy('written_at')
          .execute()
  return {
    customer: showsCustomer ? { name: ticket.customer_name, handle: ticket.handle } : null,
    channel: showsCustomer ? ticket.channel : null,
    words: messages.map(({ text, written_at }) => ({ text, at: written_at.toISOString() })),
  }
}
