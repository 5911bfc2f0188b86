import type { FastifyInstance } from 'fastify'
import { RequestError } from '../../../core/errors.ts'
import { changeLoop } from '../../../desk/public-loop/change-loop.ts'
import { getPolicy } from '../../../store/policy.ts'
import type { Context } from '../../context.ts'
import { registerRoute } from '../../register-route.ts'
import { viewPublicLoop } from '../../views/public-loop-view.ts'

/** What the public still hears of a matter that went on elsewhere. */
export function registerPublicLoopRoutes(app: FastifyInstance, { desk }: Context): void {
  registerRoute(app, 'actOnPublicLoop', async ({ caller: { workspaceId, memberId }, params, body }) => {
    const changed = await changeLoop(desk, workspaceId, params.id, body, memberId)
    if (!changed.ok)
      throw changed.refusal === 'notFound'
        ? new RequestError('notFound')
        : new RequestError('refused', { refusal: changed.refusal })
    return desk.database.inWorkspace(workspaceId, async trx => {
      const { document } = await getPolicy(trx, workspaceId)
      return { publicLoop: await viewPublicLoop(trx, workspaceId, params.id, document) }
    })
  })
}
