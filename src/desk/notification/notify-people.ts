import type { Actor } from '../../core/actor.ts'
import type { NewEvent } from '../../core/events.ts'
import { findDoorDeed } from '../../core/member/door-deed.ts'
import {
  type Audience,
  decideNotifications,
  type Happening,
} from '../../core/notification/decide-notifications.ts'
import { defaultPreference } from '../../core/notification/preference.ts'
import type { Trx } from '../../store/database.ts'
import { putCursor, readEventData, takeCursor } from '../../store/event-cursor.ts'
import { readTail, type TailEvent } from '../../store/event-tail.ts'
import { listMentions } from '../../store/mention.ts'
import { addNotification, wakeBells } from '../../store/notification.ts'
import type { NotificationDetail } from '../../store/schema/notification-tables.ts'
import type { Desk } from '../desk.ts'
import { writeDoorLetter } from '../member/door-letters.ts'
import { type NotifiedPerson, readNotifiedPeople } from './read-preferences.ts'

const READER = 'notifications'
const BATCH = 500

/**
 * Reads what has happened since it last looked and tells whom it concerns. Place and notices stand together or not at
 * all: each event is told once, whichever node reads it. @returns how many events were read.
 */
export const notifyPeople = (desk: Desk): Promise<number> =>
  desk.database.inEveryWorkspace(async trx => {
    const place = await takeCursor(trx, READER)
    if (place === null) return 0
    const events = await readTail(trx, place, BATCH)
    const last = events.at(-1)
    await putCursor(trx, READER, last === undefined ? place : last)
    const told = await tellAll(desk, trx, events)
    if (told > 0) await wakeBells(trx)
    return events.length
  })

async function tellAll(desk: Desk, trx: Trx, events: readonly TailEvent[]): Promise<number> {
  const relevant = events.filter(({ type }) => NEWS.test(type))
  if (relevant.length === 0) return 0
  const data = await readEventData(
    trx,
    relevant.map(({ id }) => id),
  )
  const assignees = await readAssignees(trx, relevant)
  const people = new Map<string, ReadonlyMap<string, NotifiedPerson>>()
  let told = 0
  for (const tail of relevant) {
    const { workspaceId, ticketId } = tail
    const known = people.get(workspaceId) ?? (await readNotifiedPeople(trx, workspaceId))
    people.set(workspaceId, known)
    const event = { type: tail.type, data: data.get(tail.id) } as NewEvent
    const audience: Audience = {
      people: new Map([...known].map(([id, { role }]) => [id, role])),
      assigneeId: ticketId === null ? null : (assignees.get(ticketId) ?? null),
      authorId: await findAuthorId(trx, workspaceId, event),
      mentionedIds: await findMentionedIds(trx, workspaceId, event),
    }
    told += await tellOne(desk, trx, workspaceId, { ...tail, event }, audience, known)
    await writeDoorLetter(desk, trx, workspaceId, { ...tail, event })
  }
  return told
}

/** A coarse sieve: most events are nobody's news, and cost no further look. */
const NEWS =
  /^(?:ticket|note|clock|approval|delivery|escalation|account|leave)\.|^member\.(?:secondFactor|passkey|password|sessions|lockedOut)/

async function tellOne(
  desk: Desk,
  trx: Trx,
  workspaceId: string,
  happening: Happening,
  audience: Audience,
  people: ReadonlyMap<string, NotifiedPerson>,
): Promise<number> {
  const preferenceOf = (id: string) =>
    people.get(id)?.preference ?? defaultPreference('viewer', { timeZone: 'UTC', locale: 'en' })
  const decided = decideNotifications(happening, audience, preferenceOf, desk.now())
  for (const { memberId, kind, group, ways, heldUntil } of decided) {
    const detail = detailOf(happening)
    const { ticketId } = happening
    await addNotification(
      trx,
      workspaceId,
      { id: desk.newId(), memberId, kind, group, ticketId, ways, detail, heldUntil },
      desk.now(),
    )
  }
  return decided.length
}

function detailOf({ event, actor, subjectId }: Happening): NotificationDetail {
  const deed = findDoorDeed(event)
  const department = 'department' in event.data ? event.data.department : undefined
  return {
    ...actorOf(actor),
    ...(deed !== null && { deed }),
    ...(department !== undefined && { department }),
    ...(event.type.startsWith('account.') && subjectId !== null && { accountId: subjectId }),
    ...(event.type.startsWith('leave.') && 'memberId' in event.data && { leaveOf: event.data.memberId }),
  }
}

const actorOf = (actor: Actor): NotificationDetail =>
  actor.kind === 'person' ? { actorId: actor.memberId } : {}

/**
 * Who has the tickets now: whoever gave one away meanwhile is not told of it any more. A notice holds its ticket until it
 * is written; all of them are taken here, in the order of their ids, as everybody takes several.
 */
async function readAssignees(
  trx: Trx,
  events: readonly TailEvent[],
): Promise<ReadonlyMap<string, string | null>> {
  const ids = [...new Set(events.flatMap(({ ticketId }) => ticketId ?? []))]
  if (ids.length === 0) return new Map()
  const rows = await trx
    .selectFrom('ticket')
    .select(['id', 'assignee_id'])
    .where('id', 'in', ids)
    .orderBy('id')
    .forKeyShare()
    .execute()
  return new Map(rows.map(row => [row.id, row.assignee_id]))
}

async function findAuthorId(trx: Trx, workspaceId: string, event: NewEvent): Promise<string | null> {
  if (event.type !== 'delivery.failed' && event.type !== 'delivery.unknown') return null
  const row = await trx
    .selectFrom('message')
    .select('author_member_id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', event.data.messageId)
    .executeTakeFirst()
  return row?.author_member_id ?? null
}

/** A note that was taken back meanwhile mentions nobody. */
async function findMentionedIds(trx: Trx, workspaceId: string, event: NewEvent): Promise<string[]> {
  if (event.type !== 'note.written') return []
  const mentions = await listMentions(trx, workspaceId, [event.data.messageId])
  return mentions.map(({ memberId }) => memberId)
}
