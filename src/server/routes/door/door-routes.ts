import type { FastifyInstance } from 'fastify'
import { RequestError } from '../../../core/errors.ts'
import { liftSecondFactor } from '../../../desk/member/lift-second-factor.ts'
import { listMemberDoors, readOwnDoors } from '../../../store/door.ts'
import type { Context } from '../../context.ts'
import { decidePasskeyDoor } from '../../doors/passkeys.ts'
import { registerRoute } from '../../register-route.ts'

export function registerDoorRoutes(app: FastifyInstance, { desk, auth, baseUrl }: Context): void {
  const { database } = desk

  registerRoute(app, 'getMyDoors', async ({ caller: { workspaceId, memberId } }) => {
    const own = await database.inWorkspace(workspaceId, trx => readOwnDoors(trx, workspaceId, memberId))
    const { userId, hasPassword, hasSecondFactor, passkeys } = own
    const left = hasSecondFactor ? await auth.api.viewBackupCodes({ body: { userId } }) : null
    return {
      hasPassword,
      secondFactor: { isOn: hasSecondFactor, recoveryCodesLeft: left?.backupCodes.length ?? 0 },
      passkeys: passkeys.map(each => ({ ...each, createdAt: each.createdAt.toISOString() })),
      passkeyOrigin: decidePasskeyDoor(baseUrl)?.origin ?? null,
    }
  })

  registerRoute(app, 'listDoors', async ({ caller: { workspaceId } }) => ({
    members: await database.inWorkspace(workspaceId, trx => listMemberDoors(trx, workspaceId)),
  }))

  registerRoute(app, 'liftSecondFactor', async ({ caller: { workspaceId, memberId }, params }) => {
    const lifted = await liftSecondFactor(desk, workspaceId, params.id, memberId)
    if (lifted.ok) return { done: true }
    if (lifted.refusal === 'notFound') throw new RequestError('notFound')
    throw new RequestError('refused', { refusal: lifted.refusal })
  })
}
