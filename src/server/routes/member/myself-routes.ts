import type { FastifyInstance, FastifyRequest } from 'fastify'
import { RequestError } from '../../../core/errors.ts'
import { readDevice } from '../../../core/member/read-device.ts'
import {
  changeMyName,
  changeMyPassword,
  endMySessions,
  type Myself,
} from '../../../desk/member/change-myself.ts'
import { listSessions } from '../../../store/login.ts'
import type { Caller } from '../../access.ts'
import type { Context } from '../../context.ts'
import { registerRoute } from '../../register-route.ts'
import { refusalError } from './refusal-error.ts'

const DONE = { done: true } as const

/** What everybody may change about himself. */
export function registerMyselfRoutes(app: FastifyInstance, { desk, auth }: Context): void {
  const readMyself = async (caller: Caller, request: FastifyRequest): Promise<Myself> => {
    const headers = new Headers({ cookie: request.headers.cookie ?? '' })
    const found = await auth.api.getSession({ headers })
    if (found === null) throw new RequestError('notSignedIn')
    const { workspaceId, memberId } = caller
    return { workspaceId, memberId, userId: found.user.id, sessionId: found.session.id }
  }

  registerRoute(app, 'changeMyName', async ({ caller, request, body }) => {
    await changeMyName(desk, await readMyself(caller, request), body.name)
    return DONE
  })

  registerRoute(app, 'changeMyPassword', async ({ caller, request, body }) => {
    const ownWords = [caller.name, caller.email, caller.workspaceName]
    const me = await readMyself(caller, request)
    const changed = await changeMyPassword(desk, me, { ...body, ownWords })
    if (!changed.ok) throw refusalError(changed.refusal)
    return DONE
  })

  registerRoute(app, 'listMySessions', async ({ caller, request }) => {
    const me = await readMyself(caller, request)
    const rows = await desk.database.inWorkspace(me.workspaceId, trx =>
      listSessions(trx, me.userId, desk.now()),
    )
    return {
      sessions: rows.map(({ id, userAgent, beganAt, seenAt }) => ({
        id,
        ...readDevice(userAgent),
        beganAt: beganAt.toISOString(),
        seenAt: seenAt.toISOString(),
        isThis: id === me.sessionId,
      })),
    }
  })

  registerRoute(app, 'endMySession', async ({ caller, request, params }) => {
    const ended = await endMySessions(desk, await readMyself(caller, request), params.id)
    if (ended === 0) throw new RequestError('notFound')
    return { ended }
  })

  registerRoute(app, 'endMyOtherSessions', async ({ caller, request }) => ({
    ended: await endMySessions(desk, await readMyself(caller, request), null),
  }))
}
