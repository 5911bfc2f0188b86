import { hashPassword } from 'better-auth/crypto'
import type { Locale } from '../../core/language.ts'
import { isStrongEnough, judgePassword } from '../../core/member/judge-password.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import type { Trx } from '../../store/database.ts'
import { endSessions, findLogin, putPasswordHash } from '../../store/login.ts'
import {
  findByResetLink,
  findResetMadeAt,
  forgetReset,
  putReset,
  takeReset,
} from '../../store/password-reset.ts'
import { findSeat, type SeatRow } from '../../store/seat.ts'
import type { Desk } from '../desk.ts'
import { type HandedLink, handLink } from './hand-link.ts'
import { LETTER_WORDS } from './letter-words.ts'
import { hashOfLink, makeLink } from './single-use-link.ts'
import { byMember, tellOfPeople } from './tell.ts'

export const RESET_LASTS_MS = 3_600_000
/** Whoever presses again gets no second letter so soon: nobody's mailbox is filled by strangers. */
const PAUSE_MS = 2 * 60_000

/** Writes to whoever has forgotten his password, if the address is one of ours; says nothing of whether it is. */
export async function askReset(desk: Desk, address: string, language: Locale): Promise<void> {
  if (desk.housePost === null) return
  const { database } = desk
  const login = await database.inEveryWorkspace(trx => findLogin(trx, address.toLowerCase()))
  const seat = login && (await database.inEveryWorkspace(trx => findFirstSeat(trx, login.userId)))
  if (login === undefined || seat === undefined) return
  const made = await database.inWorkspace(seat.workspaceId, async trx => {
    const before = await findResetMadeAt(trx, login.userId)
    if (before !== undefined && desk.now().getTime() - before.getTime() < PAUSE_MS) return undefined
    return makeReset(desk, trx, { ...login, ...seat }, seat.memberId)
  })
  if (made === undefined) return
  const words = LETTER_WORDS[language].reset({ name: login.name, workspace: seat.workspace, link: made })
  await handLink(desk, login.email, made, words)
}

const findFirstSeat = (trx: Trx, userId: string) =>
  trx
    .selectFrom('member')
    .innerJoin('workspace', 'workspace.id', 'member.workspace_id')
    .select(['member.id as memberId', 'workspace.id as workspaceId', 'workspace.name as workspace'])
    .where('user_id', '=', userId)
    .where('removed_at', 'is', null)
    .orderBy('member.created_at')
    .executeTakeFirst()

async function makeReset(
  desk: Desk,
  trx: Trx,
  { userId, memberId, workspaceId }: { userId: string; memberId: string; workspaceId: string },
  by: string,
): Promise<string> {
  const { token, hash } = makeLink()
  const madeAt = desk.now()
  const expiresAt = new Date(madeAt.getTime() + RESET_LASTS_MS)
  await putReset(trx, { userId, linkHash: hash, madeAt, expiresAt })
  const event = { type: 'member.resetAsked', data: { byThemselves: by === memberId } } as const
  await tellOfPeople(desk, trx, workspaceId, event, { by: byMember(by), subjectId: memberId })
  return `${desk.baseUrl}/reset/${token}`
}

export type ResetLinkRefusal = 'ownersOnly' | 'notFound'

/** A link that an owner makes for somebody who cannot get in. */
export async function makeResetLink(
  desk: Desk,
  workspaceId: string,
  { memberId, language }: { readonly memberId: string; readonly language: Locale },
  by: string,
): Promise<Result<HandedLink, ResetLinkRefusal>> {
  const made = await desk.database.inWorkspace(
    workspaceId,
    async (trx): Promise<Result<SeatRow & { link: string; workspace: string }, ResetLinkRefusal>> => {
      const seat = await findSeat(trx, workspaceId, memberId)
      if (seat === undefined) return refuse('notFound')
      if ((await findSeat(trx, workspaceId, by))?.role !== 'owner') return refuse('ownersOnly')
      const link = await makeReset(desk, trx, { userId: seat.userId, memberId, workspaceId }, by)
      const workspace = (await findFirstSeat(trx, seat.userId))?.workspace ?? ''
      return ok({ ...seat, link, workspace })
    },
  )
  if (!made.ok) return made
  const { name, email, link, workspace } = made.value
  return ok(await handLink(desk, email, link, LETTER_WORDS[language].reset({ name, workspace, link })))
}

/** Whose password a link may set; undefined where it is used up, run out or none of ours. */
export const readReset = (desk: Desk, token: string) =>
  desk.database.inEveryWorkspace(trx => findByResetLink(trx, hashOfLink(token), desk.now()))

/** Sets the password by a link, once; every session that was open ends. @returns the address to sign in with. */
export async function resetPassword(
  desk: Desk,
  token: string,
  password: string,
): Promise<Result<{ readonly email: string }, 'linkGone' | 'weakPassword'>> {
  const found = await readReset(desk, token)
  if (found === undefined) return refuse('linkGone')
  const { userId, email, name, memberId, workspaceId, workspaceName } = found
  const judged = await judgePassword(password, [name, email, workspaceName])
  if (!isStrongEnough(judged)) return refuse('weakPassword')
  const hash = await hashPassword(password)
  return desk.database.inWorkspace(workspaceId, async trx => {
    if (!(await takeReset(trx, userId, hashOfLink(token)))) return refuse('linkGone')
    await putPasswordHash(trx, { id: desk.newId(), userId, hash, now: desk.now() })
    await endSessions(trx, userId)
    await forgetReset(trx, userId)
    const event = { type: 'member.passwordChanged', data: { how: 'reset' } } as const
    await tellOfPeople(desk, trx, workspaceId, event, { by: byMember(memberId), subjectId: memberId })
    return ok({ email })
  })
}
