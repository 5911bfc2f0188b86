import type { SandboxPost, SandboxUser } from '../network.ts'
import { mentionedIds, type State } from '../state.ts'
import type { Asked } from './asked.ts'
import { notFoundError, type PartialError } from './problems.ts'
import { renderPost, repliedToUser } from './render-post.ts'
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
): Included {
  const wantsReferenced = [...asked.expansions].some(name => name.startsWith('referenced'))
  const ids = wantsReferenced ? unique(posts.flatMap(referencedIds)) : []
  const referenced = ids.map(id => state.posts.get(id)).filter(post => post !== undefined)
  const userIds = [
    ...posts.flatMap(post => expandedUserIds(state, post, asked.expansions)),
    ...(asked.expansions.has('referenced.author_id') ? referenced.map(post => post.authorId) : []),
  ]
  const lost = ids.filter(id => !state.posts.has(id))
  return joinIncluded(
    {
      [asked.dialect === 'tweet' ? 'tweets' : 'posts']: referenced.map(post =>
        renderPost(state, post, asked),
      ),
    },
    findUsers(state, userIds).map(user => renderUser(state, user, asked.userFields, base)),
    lost.map(id => notFoundError('tweet', `referenced_${asked.dialect}s.id`, id)),
  )
}

export function includeUsers(state: State, userIds: readonly string[], asked: Asked, base: string): Included {
  return joinIncluded(
    {},
    findUsers(state, userIds).map(user => renderUser(state, user, asked.userFields, base)),
    [],
  )
}

function joinIncluded(posts: Rendered, users: Rendered[], errors: PartialError[]): Included {
  const all = { users, ...posts }
  const some = Object.entries(all).filter(([, list]) => Array.isArray(list) && list.length > 0)
  return {
    ...(some.length > 0 && { includes: Object.fromEntries(some) }),
    ...(errors.length > 0 && { errors }),
  }
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
