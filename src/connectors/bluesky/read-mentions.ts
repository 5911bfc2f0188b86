import { z } from 'zod'
import type { SightingSource } from '../../core/message/message.ts'
import type { Cursor, Inbound, Page } from '../connector.ts'
import { askAppview, demand } from './call.ts'
import { findPosts } from './find-posts.ts'
import { markSchema, readCursor, UNREAD } from './mark.ts'
import { type BlueskyProfile, listOf, type PostRecord, postRecordSchema, profileSchema } from './payload.ts'
import { type Item, readDown } from './read-down.ts'
import type { BlueskySession } from './session.ts'
import { postToInbound, recordToInbound, timeOf, toAuthor } from './to-inbound.ts'

const notificationSchema = z.object({
  uri: z.string().startsWith('at://'),
  reason: z.string(),
  reasonSubject: z.string().optional().catch(undefined),
  author: profileSchema,
  record: z.unknown(),
  indexedAt: z.string(),
})
type Notification = z.infer<typeof notificationSchema>

const answerSchema = z.object({
  notifications: listOf(notificationSchema),
  cursor: z.string().optional(),
})

/** Only what may need an answer: likes alone would fill the pages of a loved brand. */
const REASONS = ['mention', 'reply', 'quote', 'repost', 'follow']

/**
 * What the network announces to the account. Posts are then looked at one by one, because a notification has neither
 * pictures nor gates. Not all that concerns the account is announced: answers that were indexed before what they
 * answer never are, so the firehose and the threads are read too.
 */
export async function* readMentions(
  session: BlueskySession,
  cursor: Cursor | null,
  signal: AbortSignal,
): AsyncGenerator<Page> {
  const mark = readCursor(markSchema, cursor) ?? UNREAD
  const sitting = await readDown(session, token => readPage(session, token, signal), mark, signal)
  const batch = await complete(
    session,
    sitting.items.flatMap(each => each.inbound ?? []),
    signal,
  )
  yield {
    batch,
    happenings: sitting.items.flatMap(each => each.happening ?? []),
    cursor: JSON.stringify(sitting.mark),
    isBehind: sitting.mark.gap !== null,
  }
}

async function readPage(session: BlueskySession, token: string | undefined, signal: AbortSignal) {
  const query = { limit: 100, cursor: token, reasons: REASONS }
  const call = askAppview(session, 'app.bsky.notification.listNotifications', query)
  const { notifications, cursor } = await demand(session, call, answerSchema, signal)
  return { items: notifications.map(each => toItem(each)), token: cursor }
}

function toItem(said: Notification): Item {
  const at = Date.parse(said.indexedAt)
  const listed = { id: said.uri, at: Number.isNaN(at) ? 0 : at }
  if (said.reason === 'follow')
    return { ...listed, happening: { kind: 'followed', by: toAuthor(said.author), at: new Date(listed.at) } }
  if (said.reason === 'repost') return { ...listed, inbound: repostToInbound(said) ?? undefined }
  const source = SOURCES[said.reason]
  const record = postRecordSchema.safeParse(said.record)
  if (source === undefined || !record.success) return listed
  return { ...listed, inbound: announced(said, record.data, source) }
}

const SOURCES: Readonly<Record<string, SightingSource>> = {
  mention: 'mention',
  reply: 'reply',
  quote: 'quote',
}

const announced = (
  { uri, author, indexedAt }: Notification,
  record: PostRecord,
  source: SightingSource,
): Inbound =>
  recordToInbound(uri, record, toAuthor(author), timeOf(record.createdAt, indexedAt), source, { uri, record })

/** A repost is no message of its own; what it repeats is what it is attached to. */
function repostToInbound({ uri, author, indexedAt, reasonSubject }: Notification): Inbound | null {
  return reasonSubject === undefined
    ? null
    : toRepost({ uri, by: author, subject: reasonSubject, at: new Date(indexedAt), source: 'mention' })
}

export function toRepost(repost: {
  readonly uri: string
  readonly by: BlueskyProfile
  readonly subject: string
  readonly at: Date
  readonly source: SightingSource
}): Inbound {
  const { uri, by, subject, at, source } = repost
  const empty = postRecordSchema.parse({})
  const raw = { uri, subject, by: by.did }
  return { ...recordToInbound(uri, empty, toAuthor(by), at, source, raw), reposts: subject }
}

/** In full where the AppView shows the post; else as it was announced. */
async function complete(session: BlueskySession, batch: readonly Inbound[], signal: AbortSignal) {
  const posts = batch.filter(each => each.reposts === null)
  const views = await findPosts(
    session,
    posts.map(each => each.externalId),
    signal,
  )
  return batch.map(each => {
    const found = views.get(each.externalId)
    return found === undefined ? each : betterOf(each, postToInbound(found.view, found.raw, each.source))
  })
}

/** The announcement knows its author's bio, the view does not. */
const betterOf = (announcement: Inbound, view: Inbound): Inbound => ({
  ...view,
  author: { ...announcement.author, isPartial: true },
})
