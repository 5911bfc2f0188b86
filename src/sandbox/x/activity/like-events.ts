import { createHash } from 'node:crypto'
import type { EntryOf } from '../../record-entry.ts'
import { type ActivityEvent, type EventSource, eventUuid } from './activity-event.ts'
import { renderEventPost } from './render-event-post.ts'
import { renderIncludedUser } from './render-event-user.ts'

/** Told to who liked and to whose post it was; the payload names the post, and who liked stands among the users. */
export function makeLike(source: EventSource, entry: EntryOf<'like.created'>): ActivityEvent[] {
  const authorId = source.findAuthorId(entry.postId)
  if (authorId === undefined) return []
  const render = (userIds: readonly string[]) => () => renderLike(source, entry, authorId, userIds)
  const common = { type: 'like.create', uuid: eventUuid(`${entry.seq}:like.create`) } as const
  return [
    { ...common, userId: entry.userId, direction: 'outbound', render: render([authorId]) },
    { ...common, userId: authorId, direction: 'inbound', render: render([authorId, entry.userId]) },
  ]
}

function renderLike(
  { state, base }: EventSource,
  { userId, postId, at }: EntryOf<'like.created'>,
  authorId: string,
  userIds: readonly string[],
) {
  const post = state.posts.get(postId)
  const users = [...new Set(userIds)].map(id => state.users.get(id)).filter(user => user !== undefined)
  return {
    payload: {
      id: createHash('md5').update(`${userId}:${postId}`).digest('hex'),
      created_at: at,
      timestamp_ms: String(Date.parse(at)),
      liked_tweet_author_id: authorId,
      liked_tweet_id: postId,
    },
    includes: {
      users: users.map(user => renderIncludedUser(state, user, base)),
      ...(post && { tweets: [renderEventPost(state, post, 'withEditControls')] }),
    },
  }
}
