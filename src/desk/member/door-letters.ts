import { findDoorDeed } from '../../core/member/door-deed.ts'
import type { Happening } from '../../core/notification/decide-notifications.ts'
import type { Trx } from '../../store/database.ts'
import {
  type DueDoorLetter,
  deleteDoorLetter,
  insertDoorLetter,
  putDoorLetterOff,
  takeDoorLetters,
} from '../../store/door-letter.ts'
import type { Desk } from '../desk.ts'
import type { HouseLetter, HousePost } from '../house-post.ts'
import { readNotifiedPeople } from '../notification/read-preferences.ts'
import { writeDoorNews } from './door-letter-words.ts'

const AT_ONCE = 20
/** Longer than the mail server is waited for. */
const LEASE_MS = 60_000
const AGAIN_MS = [60_000, 5 * 60_000, 30 * 60_000, 3 * 3_600_000, 12 * 3_600_000] as const

/** Puts a letter on its way to whose doors the event is about. Without a mail server none is written. */
export async function writeDoorLetter(
  desk: Desk,
  trx: Trx,
  workspaceId: string,
  { event, actor, subjectId, at }: Happening & { readonly at: Date },
): Promise<void> {
  const deed = findDoorDeed(event)
  if (deed === null || subjectId === null || desk.housePost === null) return
  const by = actor.kind === 'person' && actor.memberId !== subjectId ? actor.memberId : null
  await insertDoorLetter(trx, {
    workspace_id: workspaceId,
    id: desk.newId(),
    member_id: subjectId,
    deed,
    happened_at: at,
    by_member_id: by,
    not_before: desk.now(),
  })
}

/**
 * Sends what is due, each letter until the mail server has taken it, for a day. Whoever falls between the server's yes
 * and our note sends it twice: better than never. @returns how many were tried.
 */
export async function sendDoorLetters(desk: Desk): Promise<number> {
  const { housePost } = desk
  if (housePost === null) return 0
  const now = desk.now()
  const leaseUntil = new Date(now.getTime() + LEASE_MS)
  const due = await desk.database.inEveryWorkspace(trx => takeDoorLetters(trx, now, leaseUntil, AT_ONCE))
  for (const letter of due) await sendOne(desk, housePost, letter)
  return due.length
}

async function sendOne(desk: Desk, housePost: HousePost, due: DueDoorLetter): Promise<void> {
  const letter = await desk.database.inWorkspace(due.workspace_id, trx => write(desk, trx, due))
  const isSent = letter === null || (await housePost.send(letter))
  const again = AGAIN_MS[due.attempts - 1]
  await desk.database.inWorkspace(due.workspace_id, trx =>
    isSent || again === undefined
      ? deleteDoorLetter(trx, due)
      : putDoorLetterOff(trx, due, new Date(desk.now().getTime() + again)),
  )
}

/** @returns null where the person has gone meanwhile. */
async function write(desk: Desk, trx: Trx, due: DueDoorLetter): Promise<HouseLetter | null> {
  const person = (await readNotifiedPeople(trx, due.workspace_id)).get(due.member_id)
  if (person === undefined) return null
  const { locale, timeZone } = person.preference
  const clock = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  })
  const news = {
    deed: due.deed,
    name: due.name,
    workspace: due.workspaceName,
    at: clock.format(due.happened_at),
    by: due.byName,
    link: `${desk.baseUrl}/settings?section=security`,
  }
  return { to: due.email, ...writeDoorNews(news, locale) }
}
