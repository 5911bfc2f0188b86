import type { FastifyInstance } from 'fastify'
import { RequestError } from '../../../core/errors.ts'
import { attendTicket, claimTicket } from '../../../desk/writing/attend-ticket.ts'
import { listPresent } from '../../../store/ticket-presence.ts'
import type { Context } from '../../context.ts'
import { gatherPresences } from '../../live/watch-presences.ts'
import { registerRoute } from '../../register-route.ts'

/** Who is at which ticket. */
export function registerTicketPresenceRoutes(app: FastifyInstance, { desk }: Context): void {
  registerRoute(app, 'listTicketPresences', async ({ caller: { workspaceId } }) => {
    const present = await desk.database.inWorkspace(workspaceId, trx =>
      listPresent(trx, desk.now(), workspaceId),
    )
    return { tickets: [...gatherPresences(present).values()].map(each => each.presence) }
  })

  registerRoute(app, 'attendTicket', async ({ caller, params, body }) => {
    const isThere = await attendTicket(desk, caller.workspaceId, params.id, body.doing, caller.memberId)
    if (!isThere) throw new RequestError('notFound')
    return { done: true as const }
  })

  registerRoute(app, 'claimTicket', async ({ caller, params }) => {
    const isClaimed = await claimTicket(desk, caller.workspaceId, params.id, caller.memberId)
    if (isClaimed === null) throw new RequestError('notFound')
    return { isClaimed }
  })
}
