import type { FastifyInstance } from 'fastify'
import { RequestError } from '../../../core/errors.ts'
import {
  type ChangeScheduledRefusal,
  moveScheduledReply,
  withdrawScheduledReply,
} from '../../../desk/scheduled-reply/change-scheduled-reply.ts'
import { scheduleReply } from '../../../desk/scheduled-reply/schedule-reply.ts'
import { readMemberNames } from '../../../store/member.ts'
import type { ScheduledReplyRow } from '../../../store/scheduled-reply.ts'
import type { Context } from '../../context.ts'
import { registerRoute } from '../../register-route.ts'
import { toRefusalError } from './refusal-error.ts'
import { viewScheduledReplies } from './scheduled-reply-views.ts'

/** Answers that go at a time of their own. */
export function registerScheduledReplyRoutes(app: FastifyInstance, { desk }: Context): void {
  const view = (row: ScheduledReplyRow) =>
    desk.database.inWorkspace(row.workspace_id, async trx => {
      const [first] = await viewScheduledReplies(trx, [row], await readMemberNames(trx, row.workspace_id))
      if (first === undefined) throw new Error(`the scheduled reply ${row.id} has no view`)
      return { scheduledReply: first }
    })

  registerRoute(app, 'scheduleReply', async ({ caller, params, body }) => {
    const kept = await scheduleReply(desk, caller.workspaceId, params.id, body, caller.memberId)
    if (!kept.ok) throw toRefusalError(kept.refusal)
    return view(kept.value)
  })

  registerRoute(app, 'moveScheduledReply', async ({ caller, params, body }) => {
    const goesAt = new Date(body.goesAt)
    const moved = await moveScheduledReply(desk, caller.workspaceId, params.id, goesAt, caller.memberId)
    if (!moved.ok) throw changeError(moved.refusal)
    return view(moved.value)
  })

  registerRoute(app, 'withdrawScheduledReply', async ({ caller, params }) => {
    const taken = await withdrawScheduledReply(desk, caller.workspaceId, params.id, caller.memberId)
    if (!taken.ok) throw changeError(taken.refusal)
    return { done: true as const }
  })
}

const changeError = (refusal: ChangeScheduledRefusal): RequestError =>
  refusal === 'notFound' ? new RequestError('notFound') : new RequestError('refused', { refusal })
