import type { FastifyInstance } from 'fastify'
import { RequestError } from '../../../core/errors.ts'
import { mayDo } from '../../../core/member/role.ts'
import type { Result } from '../../../core/result.ts'
import { orderSavedViews } from '../../../desk/view/order-views.ts'
import { removeSavedView } from '../../../desk/view/remove-view.ts'
import { addSavedView, changeSavedView, type ViewRefusal } from '../../../desk/view/save-view.ts'
import { listSavedViews } from '../../../store/saved-view.ts'
import { countTickets } from '../../../store/ticket-list.ts'
import type { Caller } from '../../access.ts'
import type { Context } from '../../context.ts'
import { registerRoute } from '../../register-route.ts'
import { toSavedView } from './view-views.ts'

export function registerViewRoutes(app: FastifyInstance, { desk }: Context): void {
  const { database } = desk

  const readViews = (caller: Caller) =>
    database.inWorkspace(caller.workspaceId, async trx =>
      (await listSavedViews(trx, caller.workspaceId, caller.memberId)).map(row =>
        toSavedView(row, writerOf(caller)),
      ),
    )

  registerRoute(app, 'listSavedViews', async ({ caller }) => ({ views: await readViews(caller) }))

  registerRoute(app, 'countSavedViews', async ({ caller }) => {
    const asking = { memberId: caller.memberId, now: desk.now() }
    // Words are looked for in each ticket: too dear to be counted again with every message.
    const counted = (await readViews(caller)).filter(({ search }) => search === '')
    return database.inWorkspace(caller.workspaceId, async trx => {
      const counts: Record<string, number> = {}
      for (const { id, view, facets } of counted)
        counts[id] = await countTickets(trx, caller.workspaceId, { ...asking, view, facets })
      return { counts }
    })
  })

  registerRoute(app, 'addSavedView', async ({ caller, body }) => {
    const added = await addSavedView(desk, caller.workspaceId, body, writerOf(caller))
    return { view: toSavedView(gained(added), writerOf(caller)) }
  })
  registerRoute(app, 'changeSavedView', async ({ caller, params, body }) => {
    const changed = await changeSavedView(desk, caller.workspaceId, params.id, body, writerOf(caller))
    return { view: toSavedView(gained(changed), writerOf(caller)) }
  })
  registerRoute(app, 'removeSavedView', async ({ caller, params, body }) => {
    gained(await removeSavedView(desk, caller.workspaceId, params.id, body.removed, writerOf(caller)))
    return { done: true }
  })
  registerRoute(app, 'orderSavedViews', async ({ caller, body }) => {
    gained(await orderSavedViews(desk, caller.workspaceId, body.ids, writerOf(caller)))
    return { done: true }
  })
}

const writerOf = ({ memberId, role }: Caller) => ({ memberId, leads: mayDo(role, 'team.manage') })

function gained<T>(result: Result<T, ViewRefusal>): T {
  if (result.ok) return result.value
  const { kind, ...details } = result.refusal
  if (kind === 'notFound') throw new RequestError('notFound')
  if (kind === 'notAllowed') throw new RequestError('notAllowed', { needs: 'team.manage' })
  throw new RequestError('refused', { refusal: kind, ...details })
}
