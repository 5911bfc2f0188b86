import type { State } from '../state.ts'
import type { Asked } from './asked.ts'
import { type Included, includeUsers, joinIncluded } from './includes.ts'
import { directMediaAddress } from './media-address.ts'
import { type DirectEvent, sharedPostIds } from './render-direct.ts'
import { renderMedia } from './render-media.ts'
import { renderPost } from './render-post.ts'
import type { Rendered } from './render-user.ts'

/** Senders, people who came or went, pictures, and posts that were shared, where asked for. */
export function includeForDirects(
  state: State,
  events: readonly DirectEvent[],
  asked: Asked,
  base: string,
): Included {
  const { includes: users = {} } = includeUsers(
    state,
    events.flatMap(event => peopleOf(event, asked)),
    asked,
    base,
  )
  const wantsShared = [...asked.expansions].some(name => name.startsWith('referenced'))
  const shared = wantsShared
    ? new Set(events.flatMap(event => ('text' in event ? sharedPostIds(state, event) : [])))
    : []
  const posts = [...shared].map(id => state.posts.get(id)).filter(post => post !== undefined)
  return joinIncluded(
    {
      users: (users.users ?? []) as Rendered[],
      media: asked.expansions.has('attachments.media_keys') ? renderPictures(events, asked, base) : [],
      [asked.dialect === 'tweet' ? 'tweets' : 'posts']: posts.map(post => renderPost(state, post, asked)),
    },
    [],
  )
}

function peopleOf(event: DirectEvent, { expansions }: Asked): string[] {
  const sender = 'participantIds' in event ? event.byId : event.senderId
  const others =
    'participantIds' in event ? event.participantIds : [event.senderId, event.recipientId ?? event.senderId]
  return [
    ...(expansions.has('sender_id') ? [sender] : []),
    ...(expansions.has('participant_ids') ? others : []),
  ]
}

function renderPictures(events: readonly DirectEvent[], asked: Asked, base: string): Rendered[] {
  return events.flatMap(event => {
    const media = 'text' in event ? event.media : undefined
    return media ? [renderMedia(media, asked.mediaFields, directMediaAddress(base, event.id, media))] : []
  })
}
