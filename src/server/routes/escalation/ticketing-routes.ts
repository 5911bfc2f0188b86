import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type {
  TicketingHealthView,
  TicketingKindView,
  TicketingSystemView,
} from '../../../contract/ticketing.ts'
import { RequestError } from '../../../core/errors.ts'
import type { Desk } from '../../../desk/desk.ts'
import {
  changeTicketing,
  connectTicketing,
  readTicketingAgain,
  removeTicketing,
  type TicketingRefusal,
  tryTicketing,
} from '../../../desk/escalation/manage-ticketing.ts'
import type { Trx } from '../../../store/database.ts'
import { listTicketingSystems, type TicketingSystemRow } from '../../../store/escalation/ticketing-system.ts'
import { TICKETINGS } from '../../../ticketing/registry.ts'
import type { Ticketing, TicketingHealth } from '../../../ticketing/ticketing.ts'
import type { Context } from '../../context.ts'
import { registerRoute } from '../../register-route.ts'
import { formSchema } from '../../views/account-views.ts'

/** Corporate ticketing systems: connected, tried, changed, read again. */
export function registerTicketingRoutes(app: FastifyInstance, { desk }: Context): void {
  const { database } = desk
  const answer = async (row: TicketingSystemRow) => ({
    system: await database.inWorkspace(row.workspace_id, trx => viewSystem(desk, trx, row)),
  })

  registerRoute(app, 'listTicketing', async ({ caller: { workspaceId } }) => ({
    kinds: TICKETINGS.map(toKindView),
    systems: await database.inWorkspace(workspaceId, async trx => {
      const views = []
      for (const row of await listTicketingSystems(trx, workspaceId))
        views.push(await viewSystem(desk, trx, row))
      return views
    }),
  }))

  registerRoute(app, 'tryTicketing', async ({ caller, body }) => {
    const tried = await tryTicketing(desk, caller.workspaceId, body)
    if (!tried.ok) throw refusalError(tried.refusal)
    return { health: toHealthView(tried.value) }
  })

  registerRoute(app, 'connectTicketing', async ({ caller, body }) => {
    const connected = await connectTicketing(desk, caller.workspaceId, body, caller.memberId)
    if (!connected.ok) throw refusalError(connected.refusal)
    return answer(connected.value)
  })

  registerRoute(app, 'changeTicketing', async ({ caller, params, body }) => {
    const changed = await changeTicketing(desk, caller.workspaceId, params.id, body, caller.memberId)
    if (!changed.ok) throw refusalError(changed.refusal)
    return answer(changed.value)
  })

  registerRoute(app, 'removeTicketing', async ({ caller, params }) => {
    if (!(await removeTicketing(desk, caller.workspaceId, params.id, caller.memberId)))
      throw new RequestError('notFound')
    return { done: true as const }
  })

  registerRoute(app, 'readTicketingAgain', async ({ caller, params }) => {
    if (!(await readTicketingAgain(desk, caller.workspaceId, params.id))) throw new RequestError('notFound')
    return { done: true as const }
  })
}

/** What one of them refuses, as accounts say it: at its field, or in the system's own words. */
function refusalError(refusal: TicketingRefusal): RequestError {
  switch (refusal.kind) {
    case 'notFound':
      return new RequestError('notFound')
    case 'unknownSystem':
      return new RequestError('badRequest', { fields: { system: 'unknown' } })
    case 'invalid':
      return new RequestError('badRequest', { fields: refusal.fields })
    case 'unhealthy':
      return new RequestError('refused', {
        refusal: refusal.health.code,
        explain: refusal.health.explain,
      })
  }
}

const toKindView = ({
  system,
  displayName,
  capabilities,
  settingsSchema,
  secretsSchema,
}: Ticketing): TicketingKindView => ({
  system,
  displayName,
  takesFiles: capabilities.takesFiles,
  pushes: capabilities.pushes,
  settingsSchema: formSchema(settingsSchema),
  secretsSchema: formSchema(secretsSchema),
})

const toHealthView = (health: TicketingHealth): TicketingHealthView =>
  health.ok ? { ...health, warnings: [...health.warnings] } : health

const settingsOf = z.record(z.string(), z.unknown()).catch({})

/** A system with its heartbeat. Its secrets are no part of it. */
async function viewSystem(desk: Desk, trx: Trx, row: TicketingSystemRow): Promise<TicketingSystemView> {
  const departments = await trx
    .selectFrom('department')
    .select('key')
    .where('workspace_id', '=', row.workspace_id)
    .where('system_id', '=', row.id)
    .orderBy('key')
    .execute()
  const errands = await trx
    .selectFrom('errand')
    .select(eb => ['state', eb.fn.countAll<string>().as('n')])
    .where('workspace_id', '=', row.workspace_id)
    .where('system_id', '=', row.id)
    .where('state', 'in', ['pending', 'sending', 'unknown', 'failed'])
    .groupBy('state')
    .execute()
  const count = (isCounted: (state: string) => boolean): number =>
    errands.filter(each => isCounted(each.state)).reduce((sum, each) => sum + Number(each.n), 0)
  const pushes = desk.findTicketing(row.system)?.capabilities.pushes ?? null
  return {
    id: row.id,
    system: row.system,
    name: row.name,
    settings: settingsOf.parse(row.settings),
    heardAt: row.heard_at?.toISOString() ?? null,
    trouble: row.trouble,
    departments: departments.map(({ key }) => key),
    pushUrl: pushes === null ? null : `${desk.baseUrl}/api/hooks/ticketing/${row.id}`,
    waiting: count(state => state !== 'failed'),
    failed: count(state => state === 'failed'),
    addedAt: row.added_at.toISOString(),
  }
}
