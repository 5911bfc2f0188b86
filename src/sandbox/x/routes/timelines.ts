import type { SandboxPost } from '../../network.ts'
import { readAsked, readList } from '../asked.ts'
import type { Answer, Asking, Endpoint } from '../endpoint.ts'
import { includeForPosts } from '../includes.ts'
import { readWindow, renderMeta, takePage } from '../page.ts'
import { getPathId } from '../params.ts'
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
]

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
