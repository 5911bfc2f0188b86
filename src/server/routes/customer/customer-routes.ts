import type { FastifyInstance } from 'fastify'
import { listPlans } from '../../../core/customer/plan.ts'
import { RequestError } from '../../../core/errors.ts'
import { changeCustomer } from '../../../desk/customer/change-customer.ts'
import { linkProfile } from '../../../desk/customer/link-profile.ts'
import { mergeCustomers } from '../../../desk/customer/merge-customers.ts'
import { splitProfile } from '../../../desk/customer/split-profile.ts'
import { dismissSuggestion, listSuggestedPairs } from '../../../desk/customer/suggest.ts'
import { undoLink } from '../../../desk/customer/undo-link.ts'
import { findCustomer } from '../../../store/customer/customer-detail.ts'
import { listCustomers, listCustomersById } from '../../../store/customer/customer-list.ts'
import { listTimeline } from '../../../store/customer/timeline.ts'
import type { Trx } from '../../../store/database.ts'
import { getPolicy } from '../../../store/policy.ts'
import type { Caller } from '../../access.ts'
import type { Context } from '../../context.ts'
import { registerRoute } from '../../register-route.ts'
import { readCursor, writeCursor } from '../../views/page-cursor.ts'
import { toCustomerRow, toTimelineEntry } from './customer-views.ts'
import { readCustomer } from './read-customer.ts'
import { demandOk } from './refusal-error.ts'

export function registerCustomerRoutes(app: FastifyInstance, { desk }: Context): void {
  const { database } = desk
  const answerWith = async (caller: Caller, id: string) => {
    const customer = await database.inWorkspace(caller.workspaceId, trx =>
      readCustomer(desk, trx, caller, id),
    )
    if (customer === undefined) throw new RequestError('notFound')
    return { customer }
  }

  registerRoute(app, 'listCustomers', ({ caller: { workspaceId }, query }) =>
    database.inWorkspace(workspaceId, async trx => {
      const found = await listCustomers(trx, workspaceId, { ...query, after: readCursor(query.cursor) })
      const plans = await readPlans(trx, workspaceId)
      const page = found.slice(0, query.limit)
      const last = found.length > query.limit ? page.at(-1) : undefined
      return {
        customers: page.map(each => toCustomerRow(each, plans)),
        nextCursor:
          last === undefined ? null : writeCursor({ at: last.first_seen_at.toISOString(), id: last.id }),
      }
    }),
  )

  registerRoute(app, 'listPlans', ({ caller: { workspaceId } }) =>
    database.inWorkspace(workspaceId, async trx => ({
      plans: (await readPlans(trx, workspaceId)).map(({ key, name }) => ({ key, name: { ...name } })),
    })),
  )

  registerRoute(app, 'getCustomer', ({ caller, params }) => answerWith(caller, params.id))

  registerRoute(app, 'changeCustomer', async ({ caller, params, body }) => {
    const changed = await changeCustomer(desk, caller.workspaceId, params.id, body, caller.memberId)
    if (changed.ok) return answerWith(caller, changed.value)
    const { refusal } = changed
    if (refusal.kind === 'notFound') throw new RequestError('notFound')
    if (refusal.kind === 'invalid') throw new RequestError('badRequest', { attributes: refusal.fields })
    throw new RequestError('refused', { refusal: refusal.kind })
  })

  registerRoute(app, 'getCustomerTimeline', ({ caller: { workspaceId }, params, query }) =>
    database.inWorkspace(workspaceId, async trx => {
      if ((await findCustomer(trx, workspaceId, params.id)) === undefined) throw new RequestError('notFound')
      const after = readCursor(query.cursor)
      const found = await listTimeline(trx, workspaceId, params.id, after, query.limit)
      const page = found.slice(0, query.limit)
      const last = found.length > query.limit ? page.at(-1) : undefined
      return {
        entries: page.map(toTimelineEntry),
        nextCursor: last === undefined ? null : writeCursor({ at: last.at.toISOString(), id: last.id }),
      }
    }),
  )

  registerRoute(app, 'mergeCustomers', async ({ caller: { workspaceId, memberId }, params, body }) => {
    const by = { memberId, proof: body.isSuggested ? 'suggestion' : 'hand' } as const
    const linkId = demandOk(await mergeCustomers(desk, workspaceId, params.id, body.otherId, by))
    return { customerId: params.id, linkId }
  })

  registerRoute(app, 'linkProfile', async ({ caller: { workspaceId, memberId }, params, body }) => {
    const by = { memberId, proof: 'hand' } as const
    const linkId = demandOk(await linkProfile(desk, workspaceId, params.id, body.profileId, by))
    return { customerId: params.id, linkId }
  })

  registerRoute(app, 'splitProfile', async ({ caller: { workspaceId, memberId }, params, body }) =>
    demandOk(await splitProfile(desk, workspaceId, params.id, body.profileId, memberId)),
  )

  registerRoute(app, 'undoLink', async ({ caller: { workspaceId, memberId }, params }) => ({
    customerId: demandOk(await undoLink(desk, workspaceId, params.id, memberId)),
  }))

  registerRoute(app, 'listSuggestions', ({ caller: { workspaceId } }) =>
    database.inWorkspace(workspaceId, trx => viewPairs(trx, workspaceId)),
  )

  registerRoute(app, 'dismissSuggestion', async ({ caller: { workspaceId, memberId }, params, body }) => {
    demandOk(await dismissSuggestion(desk, workspaceId, params.id, body.otherId, memberId))
    return { done: true }
  })
}

const readPlans = async (trx: Trx, workspaceId: string) =>
  listPlans((await getPolicy(trx, workspaceId)).document)

async function viewPairs(trx: Trx, workspaceId: string) {
  const pairs = await listSuggestedPairs(trx, workspaceId)
  const ids = [...new Set(pairs.flatMap(({ id, other }) => [id, other.id]))]
  const plans = await readPlans(trx, workspaceId)
  const rows = new Map(
    (await listCustomersById(trx, workspaceId, ids)).map(row => [row.id, toCustomerRow(row, plans)]),
  )
  return {
    pairs: pairs.flatMap(pair => {
      const [customer, other] = [rows.get(pair.id), rows.get(pair.other.id)]
      if (customer === undefined || other === undefined) return []
      const { confidence, reasons } = pair.other
      return [{ customer, other, confidence, reasons: reasons.map(each => ({ ...each })) }]
    }),
  }
}
