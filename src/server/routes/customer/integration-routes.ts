import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { SIGNATURE_HEADER, type Signed, TIMESTAMP_HEADER } from '../../../connectors/signature.ts'
import type { AfterSalesSettings } from '../../../contract/customer.ts'
import { RequestError } from '../../../core/errors.ts'
import { askAfterSales, setAfterSales } from '../../../desk/customer/after-sales.ts'
import { crmUrl, makeCrmSecret, receiveCrm } from '../../../desk/customer/crm.ts'
import { removeIntegration } from '../../../desk/customer/integration-secret.ts'
import { findIntegration, type IntegrationRow } from '../../../store/integration.ts'
import type { Context } from '../../context.ts'
import { registerRoute } from '../../register-route.ts'
import { demandOk } from './refusal-error.ts'

/** The CRM, which tells of customers, and the shop's programs, which are asked of them. */
export function registerIntegrationRoutes(app: FastifyInstance, context: Context): void {
  registerCrmRoutes(app, context)
  registerAfterSalesRoutes(app, context)
  registerCrmHook(app, context)
}

function registerCrmRoutes(app: FastifyInstance, { desk }: Context): void {
  registerRoute(app, 'getCrm', async ({ caller: { workspaceId } }) => {
    const row = await desk.database.inWorkspace(workspaceId, trx => findIntegration(trx, workspaceId, 'crm'))
    return {
      url: crmUrl(desk, workspaceId),
      hasSecret: row !== undefined,
      secretMadeAt: row?.changed_at.toISOString() ?? null,
      lastReceivedAt: row?.last_received_at?.toISOString() ?? null,
    }
  })

  registerRoute(app, 'makeCrmSecret', async ({ caller: { workspaceId, memberId } }) => ({
    secret: await makeCrmSecret(desk, workspaceId, memberId),
  }))

  registerRoute(app, 'removeCrmSecret', async ({ caller: { workspaceId, memberId } }) => {
    await removeIntegration(desk, workspaceId, 'crm', memberId)
    return { done: true }
  })
}

function registerAfterSalesRoutes(app: FastifyInstance, { desk }: Context): void {
  registerRoute(app, 'getAfterSalesSettings', async ({ caller: { workspaceId } }) =>
    viewAfterSales(
      await desk.database.inWorkspace(workspaceId, trx => findIntegration(trx, workspaceId, 'afterSales')),
    ),
  )

  registerRoute(app, 'setAfterSalesSettings', async ({ caller: { workspaceId, memberId }, body }) =>
    viewAfterSales(demandOk(await setAfterSales(desk, workspaceId, body, memberId))),
  )

  registerRoute(app, 'removeAfterSalesSettings', async ({ caller: { workspaceId, memberId } }) => {
    await removeIntegration(desk, workspaceId, 'afterSales', memberId)
    return { done: true }
  })

  registerRoute(app, 'getAfterSales', async ({ caller: { workspaceId }, params }) => {
    const told = await askAfterSales(desk, workspaceId, params.id)
    if (told.ok) return { kind: 'told', sections: told.value.sections }
    if (told.refusal === 'notFound') throw new RequestError('notFound')
    return { kind: 'failed', failure: told.refusal }
  })
}

const viewAfterSales = (row: IntegrationRow | undefined): AfterSalesSettings => ({
  url: row?.url ?? null,
  hasSecret: row !== undefined && row.secret !== null,
  changedAt: row?.changed_at.toISOString() ?? null,
})

const params = z.object({ workspace: z.string().max(200) })
const BODY_LIMIT_BYTES = 4 * 1024 * 1024

/**
 * Where the CRM brings its news. Nobody signs in here: each request carries a signature over its very bytes, which is
 * why they are not parsed on the way in.
 */
function registerCrmHook(app: FastifyInstance, { desk }: Context): void {
  app.register(async scope => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: BODY_LIMIT_BYTES },
      (_request, body, done) => done(null, body),
    )
    scope.post('/api/hooks/crm/:workspace', { schema: { hide: true, params } }, async request => {
      const { workspace } = params.parse(request.params)
      const received = await receiveCrm(desk, workspace, toSigned(request))
      if (received.ok) return { results: received.value }
      switch (received.refusal) {
        case 'unknownAddress':
          throw new RequestError('notFound')
        case 'badSignature':
          throw new RequestError('notAllowed')
        case 'malformed':
          throw new RequestError('badRequest')
        case 'alreadyReceived':
          throw new RequestError('refused', { refusal: received.refusal })
      }
    })
  })
}

function toSigned({ headers, body }: FastifyRequest): Signed {
  const one = (name: string) => [headers[name]].flat()[0]
  return {
    timestamp: one(TIMESTAMP_HEADER),
    signature: one(SIGNATURE_HEADER),
    body: Buffer.isBuffer(body) ? body : Buffer.alloc(0),
  }
}
