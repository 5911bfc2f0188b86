import type { FastifyInstance } from 'fastify'
import { changeRole, removePerson } from '../../../desk/member/change-seat.ts'
import { invite, renewInvitation, revokeInvitation } from '../../../desk/member/invite.ts'
import { makeResetLink } from '../../../desk/member/reset-password.ts'
import { listOpenInvitations } from '../../../store/invitation.ts'
import { readLastSeen } from '../../../store/login.ts'
import { countHeldTickets, listSeats } from '../../../store/seat.ts'
import type { Context } from '../../context.ts'
import { registerRoute } from '../../register-route.ts'
import { refusalError } from './refusal-error.ts'

const DONE = { done: true } as const

/** What those do who care for the people of the desk. */
export function registerPeopleRoutes(app: FastifyInstance, { desk }: Context): void {
  registerRoute(app, 'listPeople', ({ caller: { workspaceId } }) =>
    desk.database.inWorkspace(workspaceId, async trx => {
      const seats = await listSeats(trx, workspaceId)
      const held = await countHeldTickets(trx, workspaceId)
      const seenAt = await readLastSeen(
        trx,
        seats.map(({ userId }) => userId),
      )
      const invitations = await listOpenInvitations(trx, workspaceId)
      return {
        people: seats.map(({ id, userId, name, email, role, joinedAt }) => ({
          id,
          name,
          email,
          role,
          joinedAt: joinedAt.toISOString(),
          lastSeenAt: seenAt.get(userId)?.toISOString() ?? null,
          inHand: held.get(id) ?? 0,
        })),
        invitations: invitations.map(({ id, email, name, role, inviterName, expires_at }) => ({
          id,
          email,
          name,
          role,
          invitedBy: inviterName,
          expiresAt: expires_at.toISOString(),
          isExpired: expires_at <= desk.now(),
        })),
        canMail: desk.housePost !== null,
      }
    }),
  )

  registerRoute(app, 'changeRole', async ({ caller, params, body }) => {
    const change = { memberId: params.id, role: body.role }
    const changed = await changeRole(desk, caller.workspaceId, change, caller.memberId)
    if (!changed.ok) throw refusalError(changed.refusal)
    return DONE
  })

  registerRoute(app, 'removePerson', async ({ caller, params }) => {
    const removed = await removePerson(desk, caller.workspaceId, params.id, caller.memberId)
    if (!removed.ok) throw refusalError(removed.refusal)
    return removed.value
  })

  registerRoute(app, 'makeResetLink', async ({ caller, params, body }) => {
    const whose = { memberId: params.id, language: body.language }
    const made = await makeResetLink(desk, caller.workspaceId, whose, caller.memberId)
    if (!made.ok) throw refusalError(made.refusal)
    return made.value
  })

  registerRoute(app, 'invite', async ({ caller, body }) => {
    const invited = await invite(desk, caller.workspaceId, body, caller.memberId)
    if (!invited.ok) throw refusalError(invited.refusal)
    const { isMailed, link } = invited.value
    return { isMailed, link }
  })

  registerRoute(app, 'renewInvitation', async ({ caller, params }) => {
    const renewed = await renewInvitation(desk, caller.workspaceId, params.id, caller.memberId)
    if (!renewed.ok) throw refusalError(renewed.refusal)
    return renewed.value
  })

  registerRoute(app, 'revokeInvitation', async ({ caller, params }) => {
    const revoked = await revokeInvitation(desk, caller.workspaceId, params.id, caller.memberId)
    if (!revoked.ok) throw refusalError(revoked.refusal)
    return DONE
  })
}
