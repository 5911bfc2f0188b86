import type { FastifyInstance } from 'fastify'
import { RequestError } from '../../core/errors.ts'
import { retryDelivery, settleDelivery } from '../../desk/mend-delivery.ts'
import { undoDelivery } from '../../desk/undo-delivery.ts'
import type { Context } from '../context.ts'
import { registerRoute } from '../register-route.ts'

export function registerDeliveryRoutes(app: FastifyInstance, { desk }: Context): void {
  registerRoute(app, 'undoDelivery', async ({ caller, params }) => {
    const undone = await undoDelivery(desk, caller.workspaceId, params.id, caller.memberId)
    if (!undone.ok) throw refusalError(undone.refusal)
    return undone.value
  })

  registerRoute(app, 'retryDelivery', async ({ caller, params, body }) => {
    const retried = await retryDelivery(desk, caller.workspaceId, params.id, body.text, caller.memberId)
    if (!retried.ok) throw refusalError(retried.refusal)
    return { done: true }
  })

  registerRoute(app, 'settleDelivery', async ({ caller, params, body }) => {
    const settled = await settleDelivery(desk, caller.workspaceId, params.id, body.landed, caller.memberId)
    if (!settled.ok) throw refusalError(settled.refusal)
    return { done: true }
  })
}

const refusalError = (refusal: string): RequestError =>
  refusal === 'notFound' ? new RequestError('notFound') : new RequestError('refused', { refusal })
