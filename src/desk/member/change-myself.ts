import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { isStrongEnough, judgePassword } from '../../core/member/judge-password.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import type { Trx } from '../../store/database.ts'
import { endSessions, findPasswordHash, putPasswordHash, updateName } from '../../store/login.ts'
import { forgetReset } from '../../store/password-reset.ts'
import type { Desk } from '../desk.ts'
import { byMember, tellOfPeople } from './tell.ts'

/** Who acts, and through which session. */
export interface Myself {
  readonly workspaceId: string
  readonly memberId: string
  readonly userId: string
  readonly sessionId: string
}

export const changeMyName = (desk: Desk, me: Myself, name: string): Promise<void> =>
  desk.database.inWorkspace(me.workspaceId, async trx => {
    await updateName(trx, me.userId, name, desk.now())
    await tellOfPeople(
      desk,
      trx,
      me.workspaceId,
      { type: 'member.changed', data: { fields: ['name'] } },
      { by: byMember(me.memberId), subjectId: me.memberId },
    )
  })

export interface PasswordChange {
  readonly current: string
  readonly password: string
  /** What a stranger would try first. */
  readonly ownWords: readonly string[]
}

export type ChangePasswordRefusal = 'wrongPassword' | 'weakPassword' | 'noPassword'

/** Another password, by whoever knows the one that is: every other session of his ends. */
export async function changeMyPassword(
  desk: Desk,
  me: Myself,
  { current, password, ownWords }: PasswordChange,
): Promise<Result<null, ChangePasswordRefusal>> {
  const kept = await desk.database.inWorkspace(me.workspaceId, trx => findPasswordHash(trx, me.userId))
  if (kept === undefined) return refuse('noPassword')
  if (!(await verifyPassword({ hash: kept, password: current }))) return refuse('wrongPassword')
  if (!isStrongEnough(await judgePassword(password, ownWords))) return refuse('weakPassword')
  const hash = await hashPassword(password)
  return desk.database.inWorkspace(me.workspaceId, async trx => {
    // Changed meanwhile through another session: the one that was known is no longer the current one.
    if ((await findPasswordHash(trx, me.userId)) !== kept) return refuse('wrongPassword')
    await putPasswordHash(trx, { id: desk.newId(), userId: me.userId, hash, now: desk.now() })
    await endSessions(trx, me.userId, { except: me.sessionId })
    await forgetReset(trx, me.userId)
    const event = { type: 'member.passwordChanged', data: { how: 'changed' } } as const
    await tellOfPeople(desk, trx, me.workspaceId, event, {
      by: byMember(me.memberId),
      subjectId: me.memberId,
    })
    return ok(null)
  })
}

/** Signs me out elsewhere: at one device, or at all others. @returns how many sessions ended. */
export const endMySessions = (desk: Desk, me: Myself, sessionId: string | null): Promise<number> =>
  desk.database.inWorkspace(me.workspaceId, async (trx: Trx) => {
    const which = sessionId === null ? { except: me.sessionId } : { only: sessionId }
    const sessions = await endSessions(trx, me.userId, which)
    if (sessions === 0) return 0
    const event = { type: 'member.sessionsEnded', data: { sessions } } as const
    await tellOfPeople(desk, trx, me.workspaceId, event, {
      by: byMember(me.memberId),
      subjectId: me.memberId,
    })
    return sessions
  })
