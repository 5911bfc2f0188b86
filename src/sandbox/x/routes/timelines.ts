import type { SandboxPost } from '../../network.ts'
import { readAsked, readList } from '../asked.ts'
import { type Answer, type Asking, type Endpoint, getUserId } from '../endpoint.ts'
import { includeForPosts } from '../includes.ts'
import { takeListPage } from '../list-page.ts'
import { readWindow, renderMeta, takePage } from '../page.ts'
import { getOwnPathId, getPathId } from '../params.ts'
import { notFoundError } from '../problems.ts'
import { renderPost } from '../render-post.ts'

const READ_POSTS = ['tweet.read', 'users.read']
const SIZE = { least: 5, most: 100, usual: 10 }
/** The network remembers this much of each, and answers nothing beyond it. */
const MENTIONS_KEPT = 800
const POSTS_KEPT = 3200

export const timelineEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/2/users/:id/mentions',
    caller: 'any',
    scopes: READ_POSTS,
    limit: 'mentions',
    answer: asking => answerTimeline(asking, listMentions, () => true),
  },
  {
    method: 'GET',
    path: '/2/users/:id/tweets',
    caller: 'any',
    scopes: READ_POSTS,
    limit: 'timeline',
    answer: asking => answerTimeline(asking, listPosts, notExcluded(asking)),
  },
  {
    method: 'GET',
    path: '/2/users/:id/timelines/reverse_chronological',
    caller: 'user',
    scopes: READ_POSTS,
    limit: 'timeline',
    answer: answerHome,
  },
  {
    method: 'GET',
    path: '/2/users/reposts_of_me',
    caller: 'user',
    scopes: ['tweet.read', 'timeline.read'],
    limit: 'reactions',
    answer: answerReposted,
  },
]

/** What those whom the user follows say, and the user, less whom they muted or blocked. */
function answerHome(asking: Asking): Answer {
  const { state } = asking.network
  const userId = getOwnPathId(asking, 'id')
  const unwanted = [state.mutedBy, state.blockedBy].map(bonds => bonds.get(userId))
  const isHeard = (id: string) => !unwanted.some(bonds => bonds?.has(id))
  const isWanted = notExcluded(asking)
  const followed = state.followedBy.get(userId)
  return answerTimeline(
    asking,
    () => state.postIds,
    ({ authorId, ...post }) =>
      (authorId === userId || (followed?.has(authorId) === true && isHeard(authorId))) &&
      isWanted({ authorId, ...post }),
  )
}

/** The user's own posts that others repeated, the one written last first. */
function answerReposted(asking: Asking): Answer {
  const { state } = asking.network
  const own = (state.postsBy.get(getUserId(asking.caller)) ?? []).filter(
    id => state.posts.has(id) && state.repostsOf.get(id)?.some(repost => state.posts.has(repost)),
  )
  const { items, meta } = takeListPage(asking.isSilent ? [] : own, asking.query, {
    least: 1,
    most: 100,
    usual: 100,
  })
  return { body: answerPosts(asking, items, meta) }
}

function listMentions({ network }: Asking, userId: string): readonly string[] {
  return (network.state.mentionsOf.get(userId) ?? []).slice(-MENTIONS_KEPT)
}

function listPosts({ network }: Asking, userId: string): readonly string[] {
  return (network.state.postsBy.get(userId) ?? []).slice(-POSTS_KEPT)
}

function notExcluded(asking: Asking): (post: SandboxPost) => boolean {
  const excluded = readList(asking.query.exclude)
  return post =>
    !post.isNullcast &&
    !(excluded.includes('replies') && post.inReplyToId !== null) &&
    !(excluded.includes('retweets') && post.repostsId !== null)
}

function answerTimeline(
  asking: Asking,
  list: (asking: Asking, userId: string) => readonly string[],
  isWanted: (post: SandboxPost) => boolean,
): Answer {
  const { state } = asking.network
  const userId = getPathId(asking, 'id')
  const window = readWindow(asking.query, SIZE, ['pagination_token'])
  if (!state.users.has(userId)) return { body: { errors: [notFoundError('user', 'id', userId)] } }
  const ids = asking.isSilent ? [] : list(asking, userId)
  const page = takePage(ids, window, id => {
    const post = state.posts.get(id)
    return post !== undefined && isWanted(post)
  })
  return { body: answerPosts(asking, page.ids, renderMeta(page)) }
}

/** A list of posts with what their expansions lead to. */
export function answerPosts(asking: Asking, ids: readonly string[], meta: Answer['body']): Answer['body'] {
  const { state, now } = asking.network
  const asked = readAsked(asking.query)
  const posts = ids.map(id => state.posts.get(id)).filter(post => post !== undefined)
  return {
    ...(posts.length > 0 && { data: posts.map(post => renderPost(state, post, asked)) }),
    ...includeForPosts(state, posts, asked, asking.base, now()),
    meta,
  }
}
