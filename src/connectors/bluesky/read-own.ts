import { z } from 'zod'
import type { Cursor, Page } from '../connector.ts'
import { askAppview, demand } from './call.ts'
import { markSchema, readCursor, UNREAD } from './mark.ts'
import { listOf, profileSchema, rawPostSchema } from './payload.ts'
import { type Item, readDown } from './read-down.ts'
import { toRepost } from './read-mentions.ts'
import type { BlueskySession } from './session.ts'
import { postToInbound, timeOf } from './to-inbound.ts'

const repostReason = z.object({
  $type: z.literal('app.bsky.feed.defs#reasonRepost'),
  by: profileSchema,
  uri: z.string(),
  indexedAt: z.string(),
})

const entrySchema = z.object({ post: rawPostSchema, reason: repostReason.optional().catch(undefined) })
type Entry = z.infer<typeof entrySchema>

const answerSchema = z.object({ feed: listOf(entrySchema), cursor: z.string().optional() })

/** What the account itself says, its answers too, whichever program they were written with. */
export async function* readOwn(
  session: BlueskySession,
  cursor: Cursor | null,
  signal: AbortSignal,
): AsyncGenerator<Page> {
  const mark = readCursor(markSchema, cursor) ?? UNREAD
  const sitting = await readDown(session, token => readPage(session, token, signal), mark, signal)
  yield {
    batch: sitting.items.flatMap(each => each.inbound ?? []),
    cursor: JSON.stringify(sitting.mark),
    isBehind: sitting.mark.gap !== null,
  }
}

async function readPage(session: BlueskySession, token: string | undefined, signal: AbortSignal) {
  const query = { actor: session.externalId, filter: 'posts_with_replies', limit: 100, cursor: token }
  const call = askAppview(session, 'app.bsky.feed.getAuthorFeed', query)
  const { feed, cursor } = await demand(session, call, answerSchema, signal)
  return { items: feed.map(each => toItem(session, each)), token: cursor }
}

function toItem({ externalId }: BlueskySession, { post: { view, raw }, reason }: Entry): Item {
  if (reason !== undefined) {
    const at = new Date(reason.indexedAt)
    const repost = { uri: reason.uri, by: reason.by, subject: view.uri, at, source: 'own' as const }
    return { id: reason.uri, at: at.getTime(), inbound: toRepost(repost) }
  }
  const at = timeOf(view.record.createdAt, view.indexedAt).getTime()
  const isOurs = view.author.did === externalId
  return { id: view.uri, at, ...(isOurs ? { inbound: postToInbound(view, raw, 'own') } : {}) }
}
