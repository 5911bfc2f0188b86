import type { FastifyInstance } from 'fastify'
import { RequestError } from '../../../core/errors.ts'
import { listKindsFor } from '../../../core/notification/notification.ts'
import { toPreference } from '../../../desk/notification/read-preferences.ts'
import { savePreference } from '../../../desk/notification/save-preference.ts'
import { subscribePush, unsubscribePush } from '../../../desk/notification/subscribe-push.ts'
import { readPushIdentity } from '../../../desk/notification/web-push.ts'
import { countUnread, listNotifications, markNotifications } from '../../../store/notification.ts'
import { findPreferenceRow } from '../../../store/notification-preference.ts'
import { getPolicy } from '../../../store/policy.ts'
import { listSubscriptions } from '../../../store/push-subscription.ts'
import type { Caller } from '../../access.ts'
import type { Context } from '../../context.ts'
import { registerRoute } from '../../register-route.ts'
import { readCursor, writeCursor } from '../../views/page-cursor.ts'
import { toNotificationView, toPreferenceView } from './notification-views.ts'

export function registerNotificationRoutes(app: FastifyInstance, { desk }: Context): void {
  const { database } = desk
  const { publicKey } = readPushIdentity(desk.vault)

  registerRoute(app, 'listNotifications', ({ caller: { workspaceId, memberId }, query }) => {
    const place = readCursor(query.cursor)
    const before = place === null ? null : { at: new Date(place.at), id: place.id }
    if (before !== null && Number.isNaN(before.at.getTime()))
      throw new RequestError('badRequest', { field: 'cursor' })
    return database.inWorkspace(workspaceId, async trx => {
      const found = await listNotifications(trx, workspaceId, memberId, query.limit + 1, before)
      const page = found.slice(0, query.limit)
      const last = found.length > query.limit ? page.at(-1) : undefined
      return {
        notifications: page.map(toNotificationView),
        unread: await countUnread(trx, workspaceId, memberId),
        nextCursor: last === undefined ? null : writeCursor({ at: last.last_at.toISOString(), id: last.id }),
      }
    })
  })

  registerRoute(app, 'countNotifications', ({ caller: { workspaceId, memberId } }) =>
    database.inWorkspace(workspaceId, async trx => ({
      unread: await countUnread(trx, workspaceId, memberId),
    })),
  )

  registerRoute(app, 'markNotifications', ({ caller: { workspaceId, memberId }, body }) =>
    database.inWorkspace(workspaceId, async trx => {
      const { mark, ...only } = body
      await markNotifications(trx, workspaceId, memberId, mark, only, desk.now())
      return { unread: await countUnread(trx, workspaceId, memberId) }
    }),
  )

  registerRoute(app, 'getNotificationSettings', ({ caller }) => readSettings(caller))

  registerRoute(app, 'saveNotificationSettings', async ({ caller, body }) => {
    await savePreference(desk, caller.workspaceId, caller.memberId, body)
    return readSettings(caller)
  })

  registerRoute(app, 'addPushDevice', async ({ caller: { workspaceId, memberId }, body }) => {
    const { name, ...target } = body
    return { id: await subscribePush(desk, workspaceId, memberId, target, name) }
  })

  registerRoute(app, 'removePushDevice', async ({ caller: { workspaceId, memberId }, body }) => {
    if (!(await unsubscribePush(desk, workspaceId, memberId, body.id))) throw new RequestError('notFound')
    return { done: true as const }
  })

  const readSettings = ({ workspaceId, memberId, role, email }: Caller) =>
    database.inWorkspace(workspaceId, async trx => {
      const row = await findPreferenceRow(trx, workspaceId, memberId)
      const { timeZone } = (await getPolicy(trx, workspaceId)).document.hours
      const devices = await listSubscriptions(trx, workspaceId, memberId)
      return {
        kinds: listKindsFor(role),
        preference: toPreferenceView(toPreference(role, row, timeZone)),
        canMail: desk.housePost !== null,
        email,
        pushKey: publicKey,
        devices: devices.map(({ id, name, created_at }) => ({ id, name, since: created_at.toISOString() })),
      }
    })
}
