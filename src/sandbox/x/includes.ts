import type { SandboxPost, SandboxUser } from '../network.ts'
import { mentionedIds, type State } from '../state.ts'
import type { SandboxMedia } from '../subjects.ts'
import type { Asked } from './asked.ts'
import { mediaAddress } from './media-address.ts'
import { notFoundError, type PartialError } from './problems.ts'
import { mediaKey, renderMedia } from './render-media.ts'
import { renderPoll } from './render-poll.ts'
import { renderPost, repliedToUser, versionsOf } from './render-post.ts'
import { type Rendered, renderUser } from './render-user.ts'

export interface Included {
  readonly includes?: Rendered
  readonly errors?: readonly PartialError[]
}

/** Whoever and whatever the asked expansions of these posts lead to, each once. */
export function includeForPosts(
  state: State,
  posts: readonly SandboxPost[],
  asked: Asked,
  base: string,
  now: Date = new Date(),
): Included {
  const { expansions } = asked
  const ids = unique(posts.flatMap(post => expandedPostIds(state, post, expansions)))
  const expanded = ids.map(id => state.posts.get(id)).filter(post => post !== undefined)
  const referenced = expanded.filter(each => posts.some(post => referencedIds(post).includes(each.id)))
  const userIds = [
    ...posts.flatMap(post => expandedUserIds(state, post, expansions)),
    ...(expansions.has('referenced.author_id') ? referenced.map(post => post.authorId) : []),
  ]
  const pictured = [
    ...(expansions.has('attachments.media_keys') ? posts : []),
    ...(expansions.has('referenced.attachments.media_keys') ? referenced : []),
  ]
  const polled = expansions.has('attachments.poll_ids') ? posts : []
  return joinIncluded(
    {
      users: findUsers(state, userIds).map(user => renderUser(state, user, asked.userFields, base)),
      [asked.dialect === 'tweet' ? 'tweets' : 'posts']: expanded.map(post => renderPost(state, post, asked)),
      media: renderPictures(
        pictured.flatMap(post => post.media ?? []),
        asked,
        base,
      ),
      polls: polled.flatMap(post =>
        post.poll ? [renderPoll(state, post, post.poll, asked.pollFields, now)] : [],
      ),
    },
    ids
      .filter(id => !state.posts.has(id))
      .map(id => notFoundError('tweet', `referenced_${asked.dialect}s.id`, id)),
  )
}

export function includeUsers(state: State, userIds: readonly string[], asked: Asked, base: string): Included {
  const users = findUsers(state, userIds).map(user => renderUser(state, user, asked.userFields, base))
  return joinIncluded({ users }, [])
}

function renderPictures(media: readonly SandboxMedia[], asked: Asked, base: string): Rendered[] {
  const once = new Map(media.map(each => [mediaKey(each), each]))
  return [...once.values()].map(each => renderMedia(each, asked.mediaFields, mediaAddress(base, each)))
}

export function joinIncluded(
  all: { readonly [kind: string]: readonly Rendered[] },
  errors: readonly PartialError[],
): Included {
  const some = Object.entries(all).filter(([, list]) => list.length > 0)
  return {
    ...(some.length > 0 && { includes: Object.fromEntries(some) }),
    ...(errors.length > 0 && { errors }),
  }
}

/** Posts that this one points to, and its other versions. */
function expandedPostIds(state: State, post: SandboxPost, expansions: ReadonlySet<string>): string[] {
  const wantsReferenced = [...expansions].some(name => name.startsWith('referenced'))
  const wantsVersions = [...expansions].some(name => name.startsWith('edit_history'))
  const others = versionsOf(state, post).filter(id => id !== post.id)
  return [...(wantsReferenced ? referencedIds(post) : []), ...(wantsVersions ? others : [])]
}

function referencedIds(post: SandboxPost): string[] {
  return [post.repostsId, post.quotesId, post.inReplyToId].filter(id => id !== null)
}

function expandedUserIds(state: State, post: SandboxPost, expansions: ReadonlySet<string>): string[] {
  const repliedTo = expansions.has('in_reply_to_user_id') ? repliedToUser(state, post) : undefined
  return [
    ...(expansions.has('author_id') ? [post.authorId] : []),
    ...(repliedTo === undefined ? [] : [repliedTo]),
    ...(expansions.has('entities.mentions.username') ? mentionedIds(state, post) : []),
  ]
}

function findUsers(state: State, ids: readonly string[]): SandboxUser[] {
  return unique(ids)
    .map(id => state.users.get(id))
    .filter(user => user !== undefined)
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)]
}
