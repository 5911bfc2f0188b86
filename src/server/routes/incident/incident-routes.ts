import type { FastifyInstance } from 'fastify'
import { RequestError } from '../../../core/errors.ts'
import type { Result } from '../../../core/result.ts'
import { actOnIncident } from '../../../desk/incident/act-on-incident.ts'
import { dismissIncident } from '../../../desk/incident/dismiss-incident.ts'
import type { IncidentDenied } from '../../../desk/incident/tell-incident.ts'
import { changeIncident, openIncident } from '../../../desk/incident/write-incident.ts'
import { type IncidentRow, listIncidents } from '../../../store/incident.ts'
import type { Context } from '../../context.ts'
import { registerRoute } from '../../register-route.ts'
import { viewIncidents } from '../../views/incident-views.ts'

const SHOWN = 200

export function registerIncidentRoutes(app: FastifyInstance, { desk }: Context): void {
  registerRoute(app, 'listIncidents', ({ caller: { workspaceId }, query: { state = null } }) =>
    desk.database.inWorkspace(workspaceId, async trx => ({
      incidents: await viewIncidents(
        trx,
        workspaceId,
        await listIncidents(trx, workspaceId, { state, limit: SHOWN }),
      ),
    })),
  )

  const answer = async (result: Result<IncidentRow, IncidentDenied>) => {
    const row = given(result)
    const { workspace_id: workspaceId } = row
    const views = await desk.database.inWorkspace(workspaceId, trx => viewIncidents(trx, workspaceId, [row]))
    const [incident] = views
    if (incident === undefined) throw new RequestError('notFound')
    return { incident }
  }

  registerRoute(app, 'openIncident', async ({ caller, body }) =>
    answer(await openIncident(desk, body, caller)),
  )
  registerRoute(app, 'changeIncident', async ({ caller, params, body }) =>
    answer(await changeIncident(desk, params.id, body, caller)),
  )
  registerRoute(app, 'actOnIncident', async ({ caller, params, body }) =>
    answer(await actOnIncident(desk, params.id, body.act, caller)),
  )
  registerRoute(app, 'dismissIncident', async ({ caller, params, body }) => {
    given(await dismissIncident(desk, params.id, body, caller))
    return { done: true }
  })
}

function given<T>(result: Result<T, IncidentDenied>): T {
  if (result.ok) return result.value
  throw result.refusal === 'notFound'
    ? new RequestError('notFound')
    : new RequestError('refused', { refusal: result.refusal })
}
