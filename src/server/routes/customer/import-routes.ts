import type { FastifyInstance } from 'fastify'
import { importCustomers, previewImport } from '../../../desk/customer/import-customers.ts'
import { upsertCustomers } from '../../../desk/customer/upsert-customers.ts'
import type { Context } from '../../context.ts'
import { registerRoute } from '../../register-route.ts'
import { demandOk } from './refusal-error.ts'

export function registerImportRoutes(app: FastifyInstance, { desk }: Context): void {
  registerRoute(app, 'previewImport', async ({ caller: { workspaceId }, body }) =>
    demandOk(await previewImport(desk, workspaceId, body)),
  )

  registerRoute(app, 'importCustomers', async ({ caller: { workspaceId, memberId }, body }) =>
    demandOk(await importCustomers(desk, workspaceId, body, memberId)),
  )

  registerRoute(app, 'upsertCustomers', async ({ caller: { workspaceId, memberId }, body }) => ({
    results: await upsertCustomers(desk, workspaceId, body.customers, memberId),
  }))
}
