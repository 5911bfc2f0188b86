import type { FastifyInstance } from 'fastify'
import { RequestError } from '../../../core/errors.ts'
import type { Result } from '../../../core/result.ts'
import { answerInside } from '../../../desk/escalation/answer-inside.ts'
import { askDepartment } from '../../../desk/escalation/ask-department.ts'
import {
  addToEscalation,
  rerouteEscalation,
  settleEscalation,
  withdrawEscalation,
} from '../../../desk/escalation/change-escalation.ts'
import { retryErrand } from '../../../desk/escalation/conclude-errand.ts'
import { findLink, type Link, renewLink, revokeLink } from '../../../desk/escalation/link.ts'
import { takeEscalationFile } from '../../../desk/escalation/take-file.ts'
import { listDepartmentsOf } from '../../../store/escalation/department.ts'
import {
  type EscalationRow,
  listEscalations,
  listOfDepartments,
} from '../../../store/escalation/escalation.ts'
import { findTicketRecord } from '../../../store/ticket.ts'
import type { Context } from '../../context.ts'
import { registerRoute } from '../../register-route.ts'
import { demandOk } from '../customer/refusal-error.ts'
import { viewEscalations, viewTime } from './escalation-views.ts'

const MOST_OF_MINE = 200

/** Questions to departments. */
export function registerEscalationRoutes(app: FastifyInstance, { desk }: Context): void {
  const { database } = desk
  const answer = async (changed: Result<EscalationRow, string>) => {
    const row = demandOk(changed)
    const [view] = await database.inWorkspace(row.workspace_id, trx =>
      viewEscalations(desk, trx, row.workspace_id, [row]),
    )
    if (view === undefined) throw new RequestError('notFound')
    return { escalation: view }
  }

  registerRoute(app, 'listEscalations', async ({ caller: { workspaceId }, params: { id } }) =>
    database.inWorkspace(workspaceId, async trx => {
      const ticket = await findTicketRecord(trx, workspaceId, id)
      if (ticket === undefined) throw new RequestError('notFound')
      const rows = await listEscalations(trx, workspaceId, id)
      return {
        escalations: await viewEscalations(desk, trx, workspaceId, rows),
        time: viewTime(ticket, rows, desk.now()),
      }
    }),
  )

  registerRoute(app, 'askDepartment', async ({ caller, params, body }) =>
    answer(await askDepartment(desk, caller.workspaceId, params.id, body, caller.memberId)),
  )
  registerRoute(app, 'addToEscalation', async ({ caller, params, body }) =>
    answer(await addToEscalation(desk, caller.workspaceId, params.id, body, caller.memberId)),
  )
  registerRoute(app, 'rerouteEscalation', async ({ caller, params, body }) =>
    answer(await rerouteEscalation(desk, caller.workspaceId, params.id, body, caller.memberId)),
  )
  registerRoute(app, 'withdrawEscalation', async ({ caller, params, body }) =>
    answer(await withdrawEscalation(desk, caller.workspaceId, params.id, body, caller.memberId)),
  )
  registerRoute(app, 'settleEscalation', async ({ caller, params }) =>
    answer(await settleEscalation(desk, caller.workspaceId, params.id, caller.memberId)),
  )
  registerRoute(app, 'answerEscalation', async ({ caller, params, body }) => {
    const member = { id: caller.memberId, name: caller.name }
    return answer(await answerInside(desk, caller.workspaceId, params.id, body, member))
  })

  registerRoute(app, 'listMyEscalations', async ({ caller: { workspaceId, memberId } }) =>
    database.inWorkspace(workspaceId, async trx => {
      const departments = await listDepartmentsOf(trx, workspaceId, memberId)
      const rows = await listOfDepartments(trx, workspaceId, departments, MOST_OF_MINE)
      return { escalations: await viewEscalations(desk, trx, workspaceId, rows) }
    }),
  )

  registerRoute(app, 'getEscalationLink', async ({ caller, params }) =>
    toLink(await findLink(desk, caller.workspaceId, params.id)),
  )
  registerRoute(app, 'renewEscalationLink', async ({ caller, params }) =>
    toLink(await renewLink(desk, caller.workspaceId, params.id, caller.memberId)),
  )
  registerRoute(app, 'revokeEscalationLink', async ({ caller, params }) => {
    if (!(await revokeLink(desk, caller.workspaceId, params.id, caller.memberId)))
      throw new RequestError('notFound')
    return { done: true as const }
  })

  registerRoute(app, 'takeEscalationFile', async ({ caller, params, body }) => {
    const { workspaceId, memberId } = caller
    const attachment = await takeEscalationFile(desk, workspaceId, params.id, body.fileId, memberId)
    if (attachment === undefined) throw new RequestError('notFound')
    return { attachment }
  })

  registerRoute(app, 'retryErrand', async ({ caller, params }) => {
    if ((await retryErrand(desk, caller.workspaceId, params.id)) === null) throw new RequestError('notFound')
    return { done: true as const }
  })
}

const toLink = (link: Link | undefined) => {
  if (link === undefined) throw new RequestError('notFound')
  return { url: link.url, expiresAt: link.expiresAt.toISOString() }
}
