import type { FastifyInstance } from 'fastify'
import { RequestError } from '../../../core/errors.ts'
import type { Result } from '../../../core/result.ts'
import {
  addWebhook,
  changeWebhook,
  removeWebhook,
  renewWebhookSecret,
  resendDelivery,
  testWebhook,
  type WebhookRefusal,
} from '../../../desk/webhook/manage-webhooks.ts'
import { findWebhook, listWebhooks } from '../../../store/webhook.ts'
import { listWebhookDeliveries } from '../../../store/webhook-delivery.ts'
import type { Context } from '../../context.ts'
import { registerRoute } from '../../register-route.ts'
import { toDeliveryView, toWebhookView } from './webhook-views.ts'

export function registerWebhookRoutes(app: FastifyInstance, { desk }: Context): void {
  const { database } = desk

  registerRoute(app, 'listWebhooks', ({ caller: { workspaceId } }) =>
    database.inWorkspace(workspaceId, async trx => ({
      webhooks: (await listWebhooks(trx, workspaceId)).map(toWebhookView),
      allowsPrivate: desk.mayReachPrivate,
    })),
  )

  registerRoute(app, 'addWebhook', async ({ caller, body }) => ({
    ...demandOk(await addWebhook(desk, caller.workspaceId, body, caller.memberId)),
  }))

  registerRoute(app, 'changeWebhook', async ({ caller, params, body }) => {
    demandOk(await changeWebhook(desk, caller.workspaceId, params.id, body, caller.memberId))
    return { done: true }
  })

  registerRoute(app, 'renewWebhookSecret', async ({ caller, params }) => ({
    ...demandOk(await renewWebhookSecret(desk, caller.workspaceId, params.id, caller.memberId)),
  }))

  registerRoute(app, 'removeWebhook', async ({ caller, params }) => {
    demandOk(await removeWebhook(desk, caller.workspaceId, params.id, caller.memberId))
    return { done: true }
  })

  registerRoute(app, 'testWebhook', async ({ caller, params }) => {
    demandOk(await testWebhook(desk, caller.workspaceId, params.id, caller.memberId))
    return { done: true }
  })

  registerRoute(app, 'listWebhookDeliveries', ({ caller: { workspaceId }, params }) =>
    database.inWorkspace(workspaceId, async trx => {
      if ((await findWebhook(trx, workspaceId, params.id)) === undefined) throw new RequestError('notFound')
      const rows = await listWebhookDeliveries(trx, workspaceId, params.id)
      return { deliveries: rows.map(toDeliveryView) }
    }),
  )

  registerRoute(app, 'resendWebhookDelivery', async ({ caller, params }) => {
    demandOk(await resendDelivery(desk, caller.workspaceId, params.id))
    return { done: true }
  })
}

function demandOk<T>(result: Result<T, WebhookRefusal>): T {
  if (result.ok) return result.value
  if (result.refusal === 'notFound') throw new RequestError('notFound')
  throw new RequestError('refused', { refusal: result.refusal })
}
