import { readAsked } from '../asked.ts'
import type { Answer, Asking, Endpoint } from '../endpoint.ts'
import { includeForPosts } from '../includes.ts'
import { isId } from '../page.ts'
import { getList, getPathId } from '../params.ts'
import { invalidParameter, notFoundError, type PartialError } from '../problems.ts'
import { renderPost } from '../render-post.ts'

const READ = ['tweet.read', 'users.read']

export const postEndpoints: readonly Endpoint[] = [
  { method: 'GET', path: '/2/tweets', caller: 'any', scopes: READ, limit: 'posts', answer: answerByIds },
  { method: 'GET', path: '/2/tweets/:id', caller: 'any', scopes: READ, limit: 'posts', answer: answerById },
]

function answerById(asking: Asking): Answer {
  const { state, now } = asking.network
  const id = getPathId(asking, 'id')
  const post = state.posts.get(id)
  if (!post) return { body: { errors: [notFoundError('tweet', 'id', id)] } }
  const asked = readAsked(asking.query)
  const included = includeForPosts(state, [post], asked, asking.base, now())
  return { body: { data: renderPost(state, post, asked), ...included } }
}

function answerByIds(asking: Asking): Answer {
  const { state, now } = asking.network
  const ids = getList(asking, 'ids')
  for (const id of ids) if (!isId(id)) throw invalidParameter('ids', id, 'is not valid')
  const asked = readAsked(asking.query)
  const posts = ids.map(id => state.posts.get(id)).filter(post => post !== undefined)
  const lost: PartialError[] = ids
    .filter(id => !state.posts.has(id))
    .map(id => notFoundError('tweet', 'ids', id))
  const included = includeForPosts(state, posts, asked, asking.base, now())
  const errors = [...lost, ...(included.errors ?? [])]
  return {
    body: {
      ...(posts.length > 0 && { data: posts.map(post => renderPost(state, post, asked)) }),
      ...included,
      ...(errors.length > 0 && { errors }),
    },
  }
}
