import type { FastifyInstance } from 'fastify'
import { RequestError } from '../../../core/errors.ts'
import { HEARTBEAT_SECONDS } from '../../../core/queue/decide-presence.ts'
import { changeAbilities, readAbilities } from '../../../desk/routing/change-abilities.ts'
import { setPresence } from '../../../desk/routing/set-presence.ts'
import { skipTicket } from '../../../desk/routing/skip-ticket.ts'
import { takeNext } from '../../../desk/routing/take-next.ts'
import { readStanding } from '../../../desk/routing/why-ticket.ts'
import type { Context } from '../../context.ts'
import { registerRoute } from '../../register-route.ts'
import { viewTicketRows } from '../../views/view-ticket-rows.ts'
import { readTeam } from './read-team.ts'
import { toAbilitiesChange, toAbilitiesView, toNeeds, toPickView } from './routing-views.ts'

export function registerRoutingRoutes(app: FastifyInstance, { desk }: Context): void {
  const { database } = desk

  registerRoute(app, 'takeNext', async ({ caller: { workspaceId, memberId }, body }) => {
    const taken = await takeNext(desk, workspaceId, memberId, body.current)
    if (!taken.ok) throw new RequestError('notFound')
    const { next, ...rest } = taken.value
    if (next === null) return { next, ...rest }
    const [ticket] = await database.inWorkspace(workspaceId, trx =>
      viewTicketRows(trx, { workspaceId, memberId }, [next.ticket]),
    )
    if (ticket === undefined) throw new RequestError('notFound')
    return { next: { ticket, isNew: next.isNew, why: toPickView(next.pick) }, ...rest }
  })

  registerRoute(app, 'skipTicket', async ({ caller: { workspaceId, memberId }, params, body }) => {
    const skipped = await skipTicket(desk, workspaceId, params.id, memberId, body)
    if (skipped.ok) return { done: true }
    if (skipped.refusal === 'notFound') throw new RequestError('notFound')
    throw new RequestError('refused', { refusal: skipped.refusal })
  })

  registerRoute(app, 'whyTicket', async ({ caller: { workspaceId, memberId }, params }) => {
    const standing = await readStanding(desk, workspaceId, params.id, memberId)
    if (standing === undefined) throw new RequestError('notFound')
    const { reasons, needs, lacks, ...rest } = standing
    return { ...rest, why: toPickView({ reasons, needs }), lacks: toNeeds(lacks) }
  })

  registerRoute(app, 'setPresence', async ({ caller: { workspaceId, memberId }, body }) => {
    const state = await setPresence(desk, workspaceId, memberId, body.presence)
    if (state === undefined) throw new RequestError('notFound')
    const { presence, since } = state
    return { presence, since: since.toISOString(), heartbeatSeconds: HEARTBEAT_SECONDS }
  })

  registerRoute(app, 'getTeam', ({ caller: { workspaceId } }) =>
    database.inWorkspace(workspaceId, trx => readTeam(desk, trx, workspaceId)),
  )

  registerRoute(app, 'getAbilities', async ({ caller: { workspaceId }, params }) => {
    const abilities = await readAbilities(desk, workspaceId, params.id)
    if (abilities === undefined) throw new RequestError('notFound')
    return { memberId: params.id, abilities: toAbilitiesView(abilities) }
  })

  registerRoute(app, 'changeAbilities', async ({ caller: { workspaceId, memberId }, params, body }) => {
    const change = toAbilitiesChange(body)
    const abilities = await changeAbilities(desk, workspaceId, params.id, change, memberId)
    if (abilities === undefined) throw new RequestError('notFound')
    return { memberId: params.id, abilities: toAbilitiesView(abilities) }
  })
}
