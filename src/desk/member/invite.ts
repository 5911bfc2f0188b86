import type { Locale } from '../../core/language.ts'
import type { Role } from '../../core/member/role.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import type { Trx } from '../../store/database.ts'
import {
  changeInvitation,
  findInvitationForChange,
  findOpenByEmail,
  type InvitationRow,
  insertInvitation,
} from '../../store/invitation.ts'
import { findLogin, hasSeat } from '../../store/login.ts'
import { findSeat, findSeatByEmail, lockSeats } from '../../store/seat.ts'
import type { Desk } from '../desk.ts'
import { type HandedLink, handLink } from './hand-link.ts'
import { LETTER_WORDS } from './letter-words.ts'
import { makeLink } from './single-use-link.ts'
import { byMember, tellOfPeople } from './tell.ts'

export const INVITATION_LASTS_MS = 7 * 86_400_000

export interface NewInvitation {
  readonly email: string
  /** Empty where the inviter does not know it. */
  readonly name: string
  readonly role: Role
  /** Of the letter, and of the page that its link opens. */
  readonly language: Locale
}

export type InviteRefusal = 'ownersOnly' | 'alreadyMember' | 'alreadyInvited' | 'addressTaken' | 'notFound'

interface Made {
  readonly invitation: Pick<InvitationRow, 'id' | 'email' | 'name' | 'language'>
  readonly token: string
  readonly inviter: string
  readonly workspace: string
}

/** Keeps a seat for somebody and gives him the link that leads to it. */
export async function invite(
  desk: Desk,
  workspaceId: string,
  wanted: NewInvitation,
  memberId: string,
): Promise<Result<HandedLink & { readonly id: string }, InviteRefusal>> {
  const email = wanted.email.toLowerCase()
  const made = await desk.database.inWorkspace(
    workspaceId,
    async (trx): Promise<Result<Made, InviteRefusal>> => {
      const refusal = await refuseInvitation(trx, workspaceId, { ...wanted, email }, memberId)
      if (refusal !== null) return refuse(refusal)
      const id = desk.newId()
      const { token, hash } = makeLink()
      await insertInvitation(trx, {
        id,
        workspace_id: workspaceId,
        email,
        name: wanted.name,
        role: wanted.role,
        language: wanted.language,
        link_hash: hash,
        created_at: desk.now(),
        expires_at: new Date(desk.now().getTime() + INVITATION_LASTS_MS),
        inviterMemberId: memberId,
      })
      const event = { type: 'invitation.made', data: { invitationId: id, role: wanted.role } } as const
      await tellOfPeople(desk, trx, workspaceId, event, { by: byMember(memberId), subjectId: id })
      return ok({
        invitation: { id, ...wanted, email },
        token,
        ...(await readSenders(trx, workspaceId, memberId)),
      })
    },
  )
  if (!made.ok) return made
  return ok({ id: made.value.invitation.id, ...(await sendInvitation(desk, made.value)) })
}

async function refuseInvitation(
  trx: Trx,
  workspaceId: string,
  { email, role }: NewInvitation,
  memberId: string,
): Promise<InviteRefusal | null> {
  // Of two who invite the same person at once, one waits.
  await lockSeats(trx, workspaceId, [memberId])
  if (!(await mayGive(trx, workspaceId, memberId, role))) return 'ownersOnly'
  if ((await findSeatByEmail(trx, workspaceId, email)) !== undefined) return 'alreadyMember'
  if ((await findOpenByEmail(trx, workspaceId, email)) !== undefined) return 'alreadyInvited'
  const login = await findLogin(trx, email)
  return login !== undefined && (await hasSeat(trx, login.userId)) ? 'addressTaken' : null
}

/** A seat of an owner is an owner's to give. */
async function mayGive(trx: Trx, workspaceId: string, memberId: string, role: Role): Promise<boolean> {
  return role !== 'owner' || (await findSeat(trx, workspaceId, memberId))?.role === 'owner'
}

async function readSenders(trx: Trx, workspaceId: string, memberId: string) {
  const workspace = await trx
    .selectFrom('workspace')
    .select('name')
    .where('id', '=', workspaceId)
    .executeTakeFirstOrThrow()
  const seat = await findSeat(trx, workspaceId, memberId)
  return { workspace: workspace.name, inviter: seat?.name ?? workspace.name }
}

function sendInvitation(desk: Desk, { invitation, token, inviter, workspace }: Made): Promise<HandedLink> {
  const link = `${desk.baseUrl}/invitation/${token}`
  const words = LETTER_WORDS[invitation.language].invitation({
    name: invitation.name,
    inviter,
    workspace,
    link,
  })
  return handLink(desk, invitation.email, link, words)
}

/** A new link for seven days more; the one before is worth nothing. */
export async function renewInvitation(
  desk: Desk,
  workspaceId: string,
  id: string,
  memberId: string,
): Promise<Result<HandedLink, InviteRefusal>> {
  const made = await desk.database.inWorkspace(
    workspaceId,
    async (trx): Promise<Result<Made, InviteRefusal>> => {
      const row = await findInvitationForChange(trx, workspaceId, id)
      if (row === undefined) return refuse('notFound')
      if (!(await mayGive(trx, workspaceId, memberId, row.role))) return refuse('ownersOnly')
      const { token, hash } = makeLink()
      const expiresAt = new Date(desk.now().getTime() + INVITATION_LASTS_MS)
      await changeInvitation(trx, row, { link_hash: hash, expires_at: expiresAt })
      const event = { type: 'invitation.renewed', data: { invitationId: id } } as const
      await tellOfPeople(desk, trx, workspaceId, event, { by: byMember(memberId), subjectId: id })
      return ok({ invitation: row, token, ...(await readSenders(trx, workspaceId, memberId)) })
    },
  )
  return made.ok ? ok(await sendInvitation(desk, made.value)) : made
}

/** From now on its link opens nothing. */
export const revokeInvitation = (
  desk: Desk,
  workspaceId: string,
  id: string,
  memberId: string,
): Promise<Result<null, InviteRefusal>> =>
  desk.database.inWorkspace(workspaceId, async trx => {
    const row = await findInvitationForChange(trx, workspaceId, id)
    if (row === undefined) return refuse('notFound')
    if (!(await mayGive(trx, workspaceId, memberId, row.role))) return refuse('ownersOnly')
    await changeInvitation(trx, row, { status: 'revoked', link_hash: null })
    const event = { type: 'invitation.revoked', data: { invitationId: id } } as const
    await tellOfPeople(desk, trx, workspaceId, event, { by: byMember(memberId), subjectId: id })
    return ok(null)
  })
