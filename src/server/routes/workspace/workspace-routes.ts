import type { FastifyInstance } from 'fastify'
import { RequestError } from '../../../core/errors.ts'
import { listCalendars } from '../../../core/policy/holidays.ts'
import { actOnFirstRun, readFirstRun } from '../../../desk/first-run/first-run.ts'
import { changeBrand } from '../../../desk/workspace/change-brand.ts'
import { changePlace } from '../../../desk/workspace/change-place.ts'
import { readWorkspace } from '../../../desk/workspace/read-workspace.ts'
import type { Context } from '../../context.ts'
import { registerRoute } from '../../register-route.ts'
import { toProblemView } from '../policy/policy-views.ts'

export function registerWorkspaceRoutes(app: FastifyInstance, { desk }: Context): void {
  registerRoute(app, 'getWorkspace', ({ caller }) => readWorkspace(desk, caller.workspaceId))

  registerRoute(app, 'changeBrand', async ({ caller, body }) => {
    await changeBrand(desk, caller.workspaceId, body, caller.memberId)
    return { done: true }
  })

  registerRoute(app, 'changePlace', async ({ caller, body: { timeZone, calendar, ...publish } }) => {
    const place = { timeZone, calendar: calendar && { ...calendar, region: calendar.region ?? undefined } }
    const moved = await changePlace(desk, caller.workspaceId, place, publish, caller.memberId)
    if (moved.ok) return { version: moved.value }
    const { kind, ...details } = moved.refusal
    if (kind === 'policyProblems' && 'problems' in details)
      throw new RequestError('refused', { refusal: kind, problems: details.problems.map(toProblemView) })
    throw new RequestError('refused', { refusal: kind, ...details })
  })

  registerRoute(app, 'listCalendars', async () => ({ countries: listCalendars() }))

  registerRoute(app, 'getFirstRun', ({ caller }) => readFirstRun(desk, caller.workspaceId))

  registerRoute(app, 'actOnFirstRun', ({ caller, body }) => actOnFirstRun(desk, caller.workspaceId, body))
}
