import type { FastifyInstance } from 'fastify'
import { RequestError } from '../../../core/errors.ts'
import { approve } from '../../../desk/writing/approve.ts'
import { askApproval } from '../../../desk/writing/ask-approval.ts'
import {
  type DecideRefusal,
  refuseApproval,
  withdrawApproval,
} from '../../../desk/writing/decide-approval.ts'
import { saveDraft } from '../../../desk/writing/save-draft.ts'
import { takeDraftOver } from '../../../desk/writing/take-draft-over.ts'
import type { ApprovalRow } from '../../../store/approval.ts'
import { type DraftRow, findDraft } from '../../../store/draft.ts'
import { readMemberNames } from '../../../store/member.ts'
import { findTicketRecord } from '../../../store/ticket.ts'
import { demandAccess } from '../../access.ts'
import type { Context } from '../../context.ts'
import { registerRoute } from '../../register-route.ts'
import { toRefusalError } from './refusal-error.ts'
import { readWriting, toApprovalView, viewDrafts } from './writing-views.ts'

/** Drafts, and answers that a second person reads before they go. */
export function registerWritingRoutes(app: FastifyInstance, { desk }: Context): void {
  const { database } = desk
  const namesOf = (workspaceId: string) =>
    database.inWorkspace(workspaceId, trx => readMemberNames(trx, workspaceId))
  const viewDraft = async (row: DraftRow) => {
    const [view] = await database.inWorkspace(row.workspace_id, trx =>
      viewDrafts(trx, row.workspace_id, [row]),
    )
    if (view === undefined) throw new Error(`the draft ${row.id} has no view`)
    return view
  }
  const viewApproval = async (row: ApprovalRow) => toApprovalView(row, await namesOf(row.workspace_id))

  registerRoute(app, 'getWriting', async ({ caller, params }) =>
    database.inWorkspace(caller.workspaceId, async trx => {
      const ticket = await findTicketRecord(trx, caller.workspaceId, params.id)
      if (ticket === undefined) throw new RequestError('notFound')
      return readWriting(trx, ticket, caller.memberId)
    }),
  )

  registerRoute(app, 'saveDraft', async ({ caller, params, body }) => {
    if (body.mode !== 'note') demandAccess(caller, 'ticket.reply')
    const saved = await saveDraft(desk, caller.workspaceId, params.id, body, caller.memberId)
    if (saved.ok) return { draft: saved.value && (await viewDraft(saved.value)) }
    if (saved.refusal.kind === 'notFound') throw new RequestError('notFound')
    const { draft } = saved.refusal
    throw new RequestError('refused', { refusal: 'draftMoved', draft: draft && (await viewDraft(draft)) })
  })

  registerRoute(app, 'takeDraftOver', async ({ caller, params }) => {
    const found = await database.inWorkspace(caller.workspaceId, trx =>
      findDraft(trx, caller.workspaceId, params.id),
    )
    if (found !== undefined && found.mode !== 'note') demandAccess(caller, 'ticket.reply')
    const taken = await takeDraftOver(desk, caller.workspaceId, params.id, caller.memberId)
    if (!taken.ok) throw new RequestError('notFound')
    return { draft: await viewDraft(taken.value) }
  })

  registerRoute(app, 'askApproval', async ({ caller, params, body }) => {
    const asked = await askApproval(desk, caller.workspaceId, params.id, body, caller.memberId)
    if (!asked.ok) throw toRefusalError(asked.refusal)
    return { approval: await viewApproval(asked.value) }
  })

  registerRoute(app, 'approve', async ({ caller, params, body }) => {
    const replied = await approve(desk, caller.workspaceId, params.id, body, caller.memberId)
    if (!replied.ok) throw toRefusalError(replied.refusal)
    return { ...replied.value, notBefore: replied.value.notBefore.toISOString() }
  })

  registerRoute(app, 'refuseApproval', async ({ caller, params, body }) => {
    const ended = await refuseApproval(desk, caller.workspaceId, params.id, body.note, caller.memberId)
    if (!ended.ok) throw decisionError(ended.refusal)
    return { approval: await viewApproval(ended.value) }
  })

  registerRoute(app, 'withdrawApproval', async ({ caller, params }) => {
    const ended = await withdrawApproval(desk, caller.workspaceId, params.id, caller.memberId)
    if (!ended.ok) throw decisionError(ended.refusal)
    return { approval: await viewApproval(ended.value) }
  })
}

const decisionError = (refusal: DecideRefusal): RequestError =>
  refusal === 'notFound' ? new RequestError('notFound') : new RequestError('refused', { refusal })
