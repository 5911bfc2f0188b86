import type { FastifyInstance } from 'fastify'
import { addSample } from '../../../desk/sample/add-sample.ts'
import { removeSample } from '../../../desk/sample/remove-sample.ts'
import { readSample } from '../../../desk/sample/sample-place.ts'
import type { Context } from '../../context.ts'
import { registerRoute } from '../../register-route.ts'
import { demandOk } from '../customer/refusal-error.ts'

export function registerSampleRoutes(app: FastifyInstance, { desk }: Context): void {
  registerRoute(app, 'getSample', ({ caller }) => readSample(desk, caller.workspaceId))
  registerRoute(app, 'addSample', async ({ caller }) =>
    demandOk(await addSample(desk, caller.workspaceId, caller.memberId)),
  )
  registerRoute(app, 'removeSample', async ({ caller }) =>
    demandOk(await removeSample(desk, caller.workspaceId, caller.memberId)),
  )
}
