import type { FastifyInstance } from 'fastify'
import { RequestError } from '../../../core/errors.ts'
import type { Result } from '../../../core/result.ts'
import {
  changeReach,
  removeService,
  setService,
  tryService,
} from '../../../desk/translation/manage-service.ts'
import { translateDraft, translateMessage } from '../../../desk/translation/translate.ts'
import { findTranslationService } from '../../../store/translation.ts'
import type { Context } from '../../context.ts'
import { registerRoute } from '../../register-route.ts'
import { toService, toSettings, toTranslationView, toTried } from './translation-views.ts'

export function registerTranslationRoutes(app: FastifyInstance, { desk }: Context): void {
  const find = (workspaceId: string) =>
    desk.database.inWorkspace(workspaceId, trx => findTranslationService(trx, workspaceId))

  registerRoute(app, 'getTranslation', async ({ caller }) => ({
    service: toService(await find(caller.workspaceId)),
  }))

  registerRoute(app, 'getTranslationSettings', async ({ caller }) =>
    toSettings(await find(caller.workspaceId), desk.mayReachPrivate),
  )

  registerRoute(app, 'tryTranslation', async ({ caller, body }) =>
    toTried(demandOk(await tryService(desk, caller.workspaceId, body))),
  )

  registerRoute(app, 'setTranslation', async ({ caller, body }) =>
    toTried(demandOk(await setService(desk, caller.workspaceId, body, caller.memberId))),
  )

  registerRoute(app, 'changeTranslation', async ({ caller, body }) => {
    if (!(await changeReach(desk, caller.workspaceId, body.reach, caller.memberId)))
      throw new RequestError('notFound')
    return { done: true }
  })

  registerRoute(app, 'removeTranslation', async ({ caller }) => {
    await removeService(desk, caller.workspaceId, caller.memberId)
    return { done: true }
  })

  registerRoute(app, 'translateMessage', async ({ caller, params, body }) => {
    const { workspaceId, memberId } = caller
    return toTranslationView(
      demandOk(await translateMessage(desk, workspaceId, params.id, body.to, memberId)),
    )
  })

  registerRoute(app, 'translateDraft', async ({ caller, params, body }) =>
    toTranslationView(demandOk(await translateDraft(desk, caller.workspaceId, params.id, body))),
  )
}

function demandOk<T>(result: Result<T, string>): T {
  if (result.ok) return result.value
  if (result.refusal === 'notFound') throw new RequestError('notFound')
  throw new RequestError('refused', { refusal: result.refusal })
}
