import type { SandboxPost } from '../../network.ts'
import type { EntryOf } from '../../record-entry.ts'
import type { State } from '../../state.ts'
import { extractEntities } from '../../text.ts'
import { type ActivityEvent, type EventBody, type EventSource, eventUuid } from './activity-event.ts'
import type { EventType } from './event-types.ts'
import { includeEventMedia, renderEventPost } from './render-event-post.ts'
import { renderIncludedUser } from './render-event-user.ts'

/**
 * A new version of a post counts as a post. The author hears of the own post; others of being named, answered, quoted and repeated by somebody else.
 */
export function makePostEvents(
  source: EventSource,
  { post, seq }: EntryOf<'post.created'> | EntryOf<'post.edited'>,
): ActivityEvent[] {
  const { state } = source
  const at = (type: EventType, userId: string, uuid: string, render: () => EventBody): ActivityEvent => ({
    type,
    userId,
    uuid,
    text: post.text,
    render,
  })
  const mentioned = listMentioned(state, post).map(userId =>
    at('post.mention.create', userId, post.id, () => renderWithPeople(source, post, [post.authorId, userId])),
  )
  return [
    at('post.create', post.authorId, post.id, () => renderWithPeople(source, post, [post.authorId])),
    ...mentioned,
    ...listTouched(source, post).map(({ type, userId }) =>
      at(type, userId, eventUuid(`${seq}:${type}`), () => renderAlone(source, post)),
    ),
  ]
}

/** Only who is named in the text itself: the people whom the network puts in front of a reply are not told. */
function listMentioned(state: State, post: SandboxPost): string[] {
  if (post.repostsId !== null) return []
  const names = extractEntities(post.text).mentions.map(({ username }) => username.toLowerCase())
  const ids = names.map(name => state.usernames.get(name)).filter(id => id !== undefined)
  return [...new Set(ids)].filter(id => id !== post.authorId)
}

function listTouched(
  { findAuthorId }: EventSource,
  post: SandboxPost,
): { type: EventType; userId: string }[] {
  const touched = [
    { type: 'post.reply.create', postId: post.inReplyToId },
    { type: 'post.quote.create', postId: post.quotesId },
    { type: 'post.repost.create', postId: post.repostsId },
  ] as const
  return touched.flatMap(({ type, postId }) => {
    const userId = postId === null ? undefined : findAuthorId(postId)
    return userId === undefined || userId === post.authorId ? [] : [{ type, userId }]
  })
}

function renderWithPeople(
  { state, base }: EventSource,
  post: SandboxPost,
  userIds: readonly string[],
): EventBody {
  const payload = renderEventPost(state, post, 'withEditControls')
  const users = userIds.map(id => state.users.get(id)).filter(user => user !== undefined)
  return {
    payload,
    includes: {
      ...includeEventMedia(post, base),
      users: users.map(user => renderIncludedUser(state, user, base)),
      tweets: [payload],
    },
  }
}

function renderAlone({ state, base }: EventSource, post: SandboxPost): EventBody {
  const payload = renderEventPost(state, post, 'withoutEditControls')
  return { payload, includes: includeEventMedia(post, base) }
}
