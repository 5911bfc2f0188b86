import { hashPassword } from 'better-auth/crypto'
import { isStrongEnough, judgePassword } from '../../core/member/judge-password.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import type { Trx } from '../../store/database.ts'
import {
  changeInvitation,
  findByLink,
  findInvitationForChange,
  type InvitationRow,
} from '../../store/invitation.ts'
import {
  endSessions,
  findLogin,
  hasSeat,
  insertLogin,
  putPasswordHash,
  updateName,
} from '../../store/login.ts'
import { forgetReset } from '../../store/password-reset.ts'
import { putSeat } from '../../store/seat.ts'
import type { Desk } from '../desk.ts'
import { hashOfLink } from './single-use-link.ts'
import { byMember, tellOfPeople } from './tell.ts'

export interface Accepted {
  readonly name: string
  readonly password: string
}

export type AcceptRefusal = 'linkGone' | 'weakPassword' | 'addressTaken'

/** What a link invites to; undefined where it is used up, run out, revoked or none of ours. */
export const readInvitation = (desk: Desk, token: string) =>
  desk.database.inEveryWorkspace(trx => findByLink(trx, hashOfLink(token), desk.now()))

/** Takes the seat that was kept: from now on he signs in with this password. @returns his address. */
export async function acceptInvitation(
  desk: Desk,
  token: string,
  { name, password }: Accepted,
): Promise<Result<{ readonly email: string }, AcceptRefusal>> {
  const found = await readInvitation(desk, token)
  if (found === undefined) return refuse('linkGone')
  const judged = await judgePassword(password, [name, found.email, found.workspaceName])
  if (!isStrongEnough(judged)) return refuse('weakPassword')
  const hash = await hashPassword(password)
  return desk.database.inWorkspace(found.workspace_id, async trx => {
    const invitation = await findInvitationForChange(trx, found.workspace_id, found.id)
    if (invitation === undefined || invitation.link_hash !== hashOfLink(token)) return refuse('linkGone')
    const userId = await takeLogin(desk, trx, invitation, name)
    if (userId === undefined) return refuse('addressTaken')
    await putPasswordHash(trx, { id: desk.newId(), userId, hash, now: desk.now() })
    await seat(desk, trx, invitation, userId)
    return ok({ email: invitation.email })
  })
}

/** Who was here before comes back as himself. Undefined for whoever has a seat already. */
async function takeLogin(
  desk: Desk,
  trx: Trx,
  { email }: InvitationRow,
  name: string,
): Promise<string | undefined> {
  const known = await findLogin(trx, email)
  if (known === undefined) {
    const userId = desk.newId()
    await insertLogin(trx, { userId, name, email })
    return userId
  }
  if (await hasSeat(trx, known.userId)) return undefined
  await updateName(trx, known.userId, name, desk.now())
  await endSessions(trx, known.userId)
  await forgetReset(trx, known.userId)
  return known.userId
}

async function seat(desk: Desk, trx: Trx, invitation: InvitationRow, userId: string): Promise<void> {
  const { workspace_id: workspaceId, id: invitationId, role } = invitation
  const memberId = await putSeat(trx, { id: desk.newId(), workspaceId, userId, role })
  await changeInvitation(trx, invitation, { status: 'accepted', link_hash: null })
  const by = byMember(memberId)
  await tellOfPeople(
    desk,
    trx,
    workspaceId,
    { type: 'invitation.accepted', data: { invitationId } },
    { by, subjectId: invitationId },
  )
  await tellOfPeople(
    desk,
    trx,
    workspaceId,
    { type: 'member.joined', data: { role } },
    { by, subjectId: memberId },
  )
}
