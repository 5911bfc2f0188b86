import { createHash } from 'node:crypto'
import type { Locale } from '../../core/language.ts'
import { writeHeldNote, writeNote } from '../../core/notification/words.ts'
import { pushAgain, type ToldNotification, takePushes } from '../../store/notification.ts'
import {
  deleteSubscription,
  listSubscriptions,
  type PushSubscriptionRow,
} from '../../store/push-subscription.ts'
import type { Desk } from '../desk.ts'
import { type NotifiedPerson, readNotifiedPeople } from './read-preferences.ts'
import { openTarget } from './subscribe-push.ts'
import { type PushOutcome, readPushIdentity, sendNote } from './web-push.ts'

const AT_ONCE = 50
const MOST_ATTEMPTS = 4
const AGAIN_MS = 60_000

/** Brings notices to the devices of those whom they concern. @returns how many notices it took. */
export async function carryPushes(desk: Desk): Promise<number> {
  const taken = await desk.database.inEveryWorkspace(trx => takePushes(trx, desk.now(), AT_ONCE))
  for (const notification of taken) await carryOne(desk, notification)
  return taken.length
}

async function carryOne(desk: Desk, notification: ToldNotification): Promise<void> {
  const { workspace_id: workspaceId, member_id: memberId } = notification
  const { person, devices } = await desk.database.inWorkspace(workspaceId, async trx => ({
    person: (await readNotifiedPeople(trx, workspaceId)).get(memberId),
    devices: await listSubscriptions(trx, workspaceId, memberId),
  }))
  if (person === undefined) return
  const text = writePayload(notification, person)
  const outcomes = await Promise.all(devices.map(device => sendTo(desk, device, notification, text)))
  // Those who have it already get it again in the same place: it replaces itself.
  if (!outcomes.includes('retry') || notification.push_attempts >= MOST_ATTEMPTS) return
  const at = new Date(desk.now().getTime() + AGAIN_MS)
  await desk.database.inWorkspace(workspaceId, trx => pushAgain(trx, workspaceId, notification.id, at))
}

/** Topics are short and say nothing to whoever carries them. */
const topicOf = (id: string): string => createHash('sha256').update(id).digest('base64url').slice(0, 32)

async function sendTo(
  desk: Desk,
  device: PushSubscriptionRow,
  { id }: ToldNotification,
  text: string,
): Promise<PushOutcome> {
  const outcome = await sendNote(
    openTarget(desk.vault, device),
    { text, topic: topicOf(id) },
    { identity: readPushIdentity(desk.vault), contact: desk.baseUrl, now: desk.now() },
  )
  if (outcome === 'gone')
    await desk.database.inWorkspace(device.workspace_id, trx =>
      deleteSubscription(trx, device.workspace_id, device.member_id, device.id),
    )
  return outcome
}

/** What the service worker reads. Names and words of customers lie on a lit screen for all to see: only who wants it so. */
function writePayload(notification: ToldNotification, { preference }: NotifiedPerson): string {
  const { sumsUp = 1 } = notification.detail
  if (sumsUp > 1) return writeHeld(notification, sumsUp, preference.locale)
  const { kinds, times, ticketNumber, ticket_id: ticketId } = notification
  const { showsWords, locale } = preference
  const { title, body } = writeNote(
    {
      kinds,
      times,
      ticketNumber,
      customerName: showsWords ? notification.customerName : null,
      name: notification.accountHandle && `@${notification.accountHandle}`,
    },
    locale,
  )
  const words = showsWords && notification.preview !== null ? `\n${notification.preview.slice(0, 200)}` : ''
  return JSON.stringify({
    id: notification.id,
    title,
    body: `${body}${words}`,
    path: pathOf(ticketId, kinds[0]),
    locale,
  })
}

/** For all that quiet hours held: it leads to the list behind the bell. */
const writeHeld = ({ id, kinds }: ToldNotification, count: number, locale: Locale): string =>
  JSON.stringify({ id, ...writeHeldNote(kinds, count, locale), path: '/inbox#notifications', locale })

/** Where a notice leads. */
export const pathOf = (ticketId: string | null, leading: string | undefined): string => {
  if (ticketId !== null) return `/inbox/${ticketId}`
  if (leading === 'signInChanged') return '/settings?section=security'
  return leading === 'leaveAsked' || leading === 'leaveDecided' ? '/roster' : '/accounts'
}
