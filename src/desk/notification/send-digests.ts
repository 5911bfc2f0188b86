import { isDigestDue } from '../../core/notification/decide-digest.ts'
import { type DigestItem, writeDigest } from '../../core/notification/words.ts'
import { listToMail, setMailed, type ToldNotification } from '../../store/notification.ts'
import { claimDigest, listUnmailed, type Unmailed } from '../../store/notification-preference.ts'
import type { Desk } from '../desk.ts'
import type { HouseLetter, HousePost } from '../house-post.ts'
import { pathOf } from './carry-pushes.ts'
import { readNotifiedPeople } from './read-preferences.ts'

/** Mails to those who are away what they have not looked at. @returns how many mails went. */
export async function sendDigests(desk: Desk): Promise<number> {
  const { housePost } = desk
  if (housePost === null) return 0
  const waiting = await desk.database.inEveryWorkspace(trx => listUnmailed(trx, desk.now()))
  let sent = 0
  for (const each of waiting) if (await sendOne(desk, housePost, each)) sent++
  return sent
}

interface Prepared {
  readonly letter: HouseLetter
  readonly ids: readonly string[]
}

/**
 * What is to be told is marked before the mail goes, so that a node that falls meanwhile tells nothing twice. What the
 * server did not take waits for the next mail.
 */
async function sendOne(desk: Desk, housePost: HousePost, unmailed: Unmailed): Promise<boolean> {
  const { workspaceId } = unmailed
  const prepared = await prepare(desk, unmailed)
  if (prepared === null) return false
  if (await housePost.send(prepared.letter)) return true
  await desk.database.inWorkspace(workspaceId, trx => setMailed(trx, workspaceId, prepared.ids, null))
  return false
}

const prepare = (desk: Desk, unmailed: Unmailed): Promise<Prepared | null> =>
  desk.database.inWorkspace(unmailed.workspaceId, async trx => {
    const { workspaceId, memberId, sentAt } = unmailed
    const now = desk.now()
    const person = (await readNotifiedPeople(trx, workspaceId)).get(memberId)
    if (person === undefined || !isDigestDue(person.preference, sentAt, now)) return null
    const told = await listToMail(trx, workspaceId, memberId)
    if (told.length === 0 || !(await claimDigest(trx, unmailed, now))) return null
    const ids = told.map(({ id }) => id)
    await setMailed(trx, workspaceId, ids, now)
    const { locale, timeZone } = person.preference
    const items = told.map(each => toItem(each, desk.baseUrl))
    const frame = { name: person.name, timeZone, baseUrl: desk.baseUrl }
    return { letter: { to: person.email, ...writeDigest(items, frame, locale) }, ids }
  })

const toItem = (told: ToldNotification, baseUrl: string): DigestItem => ({
  kinds: told.kinds,
  times: told.times,
  ticketNumber: told.ticketNumber,
  customerName: told.customerName,
  name: told.accountHandle === null ? told.leaveOfName : `@${told.accountHandle}`,
  at: told.last_at,
  link: `${baseUrl}${pathOf(told.ticket_id, told.kinds[0])}`,
})
