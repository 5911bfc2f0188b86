import type { FastifyInstance } from 'fastify'
import { RequestError } from '../../../core/errors.ts'
import type { Result } from '../../../core/result.ts'
import { linkTickets, unlinkTickets } from '../../../desk/matter/link-tickets.ts'
import { mergeTickets } from '../../../desk/matter/merge-tickets.ts'
import { splitTicket } from '../../../desk/matter/split-ticket.ts'
import { undoMerge } from '../../../desk/matter/undo-merge.ts'
import { undoSplit } from '../../../desk/matter/undo-split.ts'
import { listOthers } from '../../../store/related-tickets.ts'
import { findTicketRecord } from '../../../store/ticket.ts'
import type { Context } from '../../context.ts'
import { registerRoute } from '../../register-route.ts'
import { toOtherTicket } from '../../views/read-matters.ts'

/** Which tickets are one matter, and which one holds two. */
export function registerMatterRoutes(app: FastifyInstance, { desk }: Context): void {
  registerRoute(app, 'listOtherTickets', async ({ caller: { workspaceId }, params, query }) =>
    desk.database.inWorkspace(workspaceId, async trx => {
      const ticket = await findTicketRecord(trx, workspaceId, params.id)
      if (ticket === undefined) throw new RequestError('notFound')
      return { tickets: (await listOthers(trx, ticket, query.search)).map(toOtherTicket) }
    }),
  )

  registerRoute(app, 'mergeTickets', async ({ caller, params, body }) => {
    const merging = { survivorId: params.id, mergedId: body.ticketId }
    return { mergeId: getValue(await mergeTickets(desk, caller.workspaceId, merging, caller.memberId)) }
  })

  registerRoute(app, 'undoMerge', async ({ caller, params }) => ({
    ticketId: getValue(await undoMerge(desk, caller.workspaceId, params.id, caller.memberId)),
  }))

  registerRoute(app, 'splitTicket', async ({ caller, params, body }) => {
    const { workspaceId, memberId } = caller
    const { id, newTicketId, number } = getValue(
      await splitTicket(desk, workspaceId, params.id, body.messageIds, memberId),
    )
    return { splitId: id, ticketId: newTicketId, number }
  })

  registerRoute(app, 'undoSplit', async ({ caller, params }) => ({
    ticketId: getValue(await undoSplit(desk, caller.workspaceId, params.id, caller.memberId)),
  }))

  registerRoute(app, 'linkTickets', async ({ caller, params, body }) => ({
    linkId: getValue(await linkTickets(desk, caller.workspaceId, params.id, body.ticketId, caller.memberId)),
  }))

  registerRoute(app, 'unlinkTickets', async ({ caller, params }) => {
    getValue(await unlinkTickets(desk, caller.workspaceId, params.id, caller.memberId))
    return { done: true }
  })
}

function getValue<T>(result: Result<T, string>): T {
  if (result.ok) return result.value
  if (result.refusal === 'notFound') throw new RequestError('notFound')
  throw new RequestError('refused', { refusal: result.refusal })
}
