import type { FastifyInstance } from 'fastify'
import { PROGRAM } from '../../core/api-key/api-key.ts'
import { RequestError } from '../../core/errors.ts'
import { isStrongEnough, judgePassword } from '../../core/member/judge-password.ts'
import { listDepartmentsOf } from '../../store/escalation/department.ts'
import type { Context } from '../context.ts'
import { decidePasskeyDoor } from '../doors/passkeys.ts'
import { readSingleSignOn } from '../doors/single-sign-on.ts'
import { needsOwner, setUpOnce } from '../people.ts'
import { registerRoute } from '../register-route.ts'

export function registerSetupRoutes(app: FastifyInstance, context: Context): void {
  const { desk, auth, settings, demoLogins, baseUrl } = context

  registerRoute(app, 'getSetup', async () => ({
    needsOwner: await needsOwner(desk.database),
    demoLogins: [...demoLogins],
    singleSignOn: offerSingleSignOn(settings),
    passkeyOrigin: decidePasskeyDoor(baseUrl)?.origin ?? null,
  }))

  registerRoute(app, 'setUp', async ({ body }) => {
    const { workspaceName, ...owner } = body
    const judged = await judgePassword(owner.password, [workspaceName, owner.name, owner.email])
    if (!isStrongEnough(judged)) throw new RequestError('refused', { refusal: 'weakPassword' })
    if (!(await setUpOnce(desk, auth, { workspaceName, owner }))) throw new RequestError('alreadySetUp')
    return { done: true }
  })

  registerRoute(app, 'getMe', async ({ caller }) => ({
    member: { id: caller.memberId, name: caller.name, email: caller.email, role: caller.role },
    workspace: { id: caller.workspaceId, name: caller.workspaceName },
    permissions: [...caller.permissions],
    departments: await desk.database.inWorkspace(caller.workspaceId, trx =>
      listDepartmentsOf(trx, caller.workspaceId, caller.memberId),
    ),
    undoSeconds: Math.round(desk.timing.undoMs / 1000),
    isDemo: settings.PRONTO_DEMO,
  }))

  registerRoute(app, 'listMembers', async ({ caller }) => {
    const rows = await desk.database.kysely
      .selectFrom('member')
      .innerJoin('user', 'user.id', 'member.user_id')
      .select(['member.id', 'member.role', 'member.removed_at', 'user.name'])
      .where('member.workspace_id', '=', caller.workspaceId)
      // Programs have a seat, and are nobody.
      .where('member.role', '<>', PROGRAM)
      .orderBy('user.name')
      .execute()
    return {
      members: rows.map(({ id, name, role, removed_at }) => ({
        id,
        name,
        role: role as 'agent',
        hasLeft: removed_at !== null,
      })),
    }
  })

  registerRoute(app, 'listQueues', async ({ caller }) => {
    const rows = await desk.database.inWorkspace(caller.workspaceId, trx =>
      trx
        .selectFrom('queue')
        .selectAll()
        .where('workspace_id', '=', caller.workspaceId)
        .where('retired_at', 'is', null)
        .orderBy('id')
        .execute(),
    )
    return { queues: rows.map(({ id, key, name }) => ({ id, key, name })) }
  })
}

const offerSingleSignOn = (settings: Context['settings']): { name: string } | null => {
  const found = readSingleSignOn(settings)
  return found === null ? null : { name: found.name }
}
