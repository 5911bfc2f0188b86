import type { FastifyInstance } from 'fastify'
import type { ApiKeyView } from '../../../contract/api-key.ts'
import { stateOfKey } from '../../../core/api-key/api-key.ts'
import { RequestError } from '../../../core/errors.ts'
import { makeKey, revokeKey } from '../../../desk/api-key/manage-keys.ts'
import { type ApiKeyRow, listApiKeys } from '../../../store/api-key.ts'
import { readMemberNames } from '../../../store/member.ts'
import type { Context } from '../../context.ts'
import { registerRoute } from '../../register-route.ts'

export function registerKeyRoutes(app: FastifyInstance, { desk }: Context): void {
  registerRoute(app, 'listKeys', ({ caller: { workspaceId } }) =>
    desk.database.inWorkspace(workspaceId, async trx => {
      const names = await readMemberNames(trx, workspaceId)
      const rows = await listApiKeys(trx, workspaceId)
      return { keys: rows.map(row => toKeyView(row, names.get(row.made_by) ?? null, desk.now())) }
    }),
  )

  registerRoute(app, 'makeKey', async ({ caller, body }) => {
    const expiresAt = body.expiresAt === null ? null : new Date(body.expiresAt)
    const made = await makeKey(desk, caller.workspaceId, { ...body, expiresAt }, caller)
    if (!made.ok) throw new RequestError('refused', { refusal: made.refusal })
    return { ...made.value }
  })

  registerRoute(app, 'revokeKey', async ({ caller, params }) => {
    const revoked = await revokeKey(desk, caller.workspaceId, params.id, caller.memberId)
    if (!revoked.ok) throw new RequestError('notFound')
    return { done: true }
  })
}

const toKeyView = (row: ApiKeyRow, madeBy: string | null, now: Date): ApiKeyView => ({
  id: row.id,
  name: row.name,
  prefix: row.prefix,
  permissions: row.permissions,
  state: stateOfKey({ revokedAt: row.revoked_at, expiresAt: row.expires_at }, now),
  madeAt: row.made_at.toISOString(),
  madeBy,
  expiresAt: row.expires_at?.toISOString() ?? null,
  lastUsedAt: row.last_used_at?.toISOString() ?? null,
  revokedAt: row.revoked_at?.toISOString() ?? null,
})
