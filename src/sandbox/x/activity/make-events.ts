import type { EntryOf, RecordEntry } from '../../record-entry.ts'
import { type ActivityEvent, type EventSource, eventUuid } from './activity-event.ts'
import { makeDirectEvents } from './direct-events.ts'
import { makeFollowEvents } from './follow-events.ts'
import { makeLike } from './like-events.ts'
import { makePostEvents } from './post-events.ts'
import { makeProfileEvents } from './profile-events.ts'
import { renderEventUser } from './render-event-user.ts'

/** Every event that one entry of the record means, one for each user whom it concerns. */
export function makeEvents(source: EventSource, entry: RecordEntry): ActivityEvent[] {
  switch (entry.type) {
    case 'post.created':
    case 'post.edited':
      return makePostEvents(source, entry)
    case 'post.deleted':
      return makeDeletion(source, entry)
    case 'like.created':
      return makeLike(source, entry)
    case 'follow.created':
      return makeFollowEvents(source, entry, 'follow.follow')
    case 'follow.deleted':
      return makeFollowEvents(source, entry, 'follow.unfollow')
    case 'direct.sent':
      return makeDirectEvents(source, entry)
    case 'user.changed':
      return makeProfileEvents(entry)
    default:
      return []
  }
}

function makeDeletion(
  { state, base, findAuthorId }: EventSource,
  entry: EntryOf<'post.deleted'>,
): ActivityEvent[] {
  const author = state.users.get(findAuthorId(entry.postId) ?? '')
  if (!author) return []
  return [
    {
      type: 'post.delete',
      userId: author.id,
      uuid: eventUuid(`${entry.seq}:post.delete`),
      render: () => ({
        payload: { id: entry.postId, author_id: author.id },
        includes: { users: [{ data: renderEventUser(state, author, base) }] },
      }),
    },
  ]
}
