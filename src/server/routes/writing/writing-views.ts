import type { ApprovalView, WritingAnswer } from '../../../contract/approval.ts'
import type { DraftView } from '../../../contract/draft.ts'
import type { DraftContent } from '../../../core/draft/draft.ts'
import { needsApproval } from '../../../desk/ask-policy.ts'
import { type ApprovalRow, listApprovals } from '../../../store/approval.ts'
import type { Trx } from '../../../store/database.ts'
import { contentOf, type DraftRow, listDrafts } from '../../../store/draft.ts'
import { listEntries } from '../../../store/escalation/entry.ts'
import { readMemberNames } from '../../../store/member.ts'
import { getPolicy } from '../../../store/policy.ts'
import { listScheduledReplies } from '../../../store/scheduled-reply.ts'
import type { TicketRecord } from '../../../store/ticket.ts'
import { viewDepartmentName } from '../escalation/escalation-views.ts'
import { viewScheduledReplies } from './scheduled-reply-views.ts'

type Names = ReadonlyMap<string, string>

const LOOKED_AT = 20

/** What is begun for a ticket and not sent, as one of its readers sees it. */
export async function readWriting(trx: Trx, ticket: TicketRecord, memberId: string): Promise<WritingAnswer> {
  const { workspace_id: workspaceId, id } = ticket
  const names = await readMemberNames(trx, workspaceId)
  const drafts = await listDrafts(trx, workspaceId, id)
  const approvals = await listApprovals(trx, workspaceId, id, LOOKED_AT)
  const shown = approvals.find(each => each.state === 'waiting') ?? findRefused(approvals, ticket, memberId)
  return {
    drafts: await viewDrafts(trx, workspaceId, drafts),
    approval: shown === undefined ? null : toApprovalView(shown, names),
    scheduled: await viewScheduledReplies(trx, await listScheduledReplies(trx, workspaceId, id), names),
    needsApproval: await needsApproval(trx, workspaceId, id, memberId),
  }
}

/** The last word to the caller, as long as he has not gone on from it. */
function findRefused(
  approvals: readonly ApprovalRow[],
  { approval_refused_at: refusedAt }: TicketRecord,
  memberId: string,
): ApprovalRow | undefined {
  if (refusedAt === null) return undefined
  const newest = approvals.find(each => each.asked_by === memberId)
  return newest?.state === 'refused' ? newest : undefined
}

const personOf = (id: string, names: Names) => ({ id, name: names.get(id) ?? '' })

export async function viewDrafts(
  trx: Trx,
  workspaceId: string,
  rows: readonly DraftRow[],
): Promise<DraftView[]> {
  const names = await readMemberNames(trx, workspaceId)
  const sources = await readSources(trx, workspaceId, rows)
  return rows.map(row => toDraftView(row, names, sources.get(row.escalation_id ?? '') ?? null))
}

/** The last answers of the departments from which drafts go on, by escalation. */
async function readSources(
  trx: Trx,
  workspaceId: string,
  rows: readonly DraftRow[],
): Promise<ReadonlyMap<string, DraftView['source']>> {
  const ids = rows.flatMap(({ escalation_id }) => escalation_id ?? [])
  if (ids.length === 0) return new Map()
  const { document } = await getPolicy(trx, workspaceId)
  const answers = (await listEntries(trx, workspaceId, ids)).filter(({ kind }) => kind === 'answer')
  return new Map(
    answers.map(({ escalation_id: escalationId, department, at, way }) => [
      escalationId,
      {
        escalationId,
        department: viewDepartmentName(document, department).name,
        at: at.toISOString(),
        way,
      },
    ]),
  )
}

const toDraftView = (row: DraftRow, names: Names, source: DraftView['source']): DraftView => ({
  id: row.id,
  mode: row.mode,
  author: personOf(row.author_id, names),
  version: row.version,
  savedAt: row.saved_at.toISOString(),
  content: viewContent(contentOf(row)),
  source,
})

export const toApprovalView = (row: ApprovalRow, names: Names): ApprovalView => ({
  id: row.id,
  mode: row.mode,
  accountId: row.account_id,
  state: row.state,
  candidates: row.candidates.map(each => ({ ...viewContent(each), id: each.id })),
  note: row.note,
  goesAt: row.goes_at?.toISOString() ?? null,
  evenIfCustomerWrites: row.even_if_customer_writes,
  askedBy: personOf(row.asked_by, names),
  askedAt: row.asked_at.toISOString(),
  decidedBy: row.decided_by === null ? null : personOf(row.decided_by, names),
  decidedAt: row.decided_at?.toISOString() ?? null,
  decisionNote: row.decision_note,
})

/** The lists of a row are not for changing; those of an answer are anybody's. */
const viewContent = ({ files, poll, further, acts, ...rest }: DraftContent): DraftView['content'] => ({
  text: rest.text,
  subject: rest.subject,
  inviteDirect: rest.inviteDirect,
  quote: rest.quote,
  isNumbered: rest.isNumbered,
  files: files.map(file => ({ ...file })),
  poll: poll === null ? null : { options: [...poll.options], minutes: poll.minutes },
  further: [...further],
  ...(acts?.length && { acts: [...acts] }),
})
