import { z } from 'zod'
import { shownText } from '../../state.ts'
import { readAsked } from '../asked.ts'
import { readBody } from '../body.ts'
import { type Answer, type Asking, type Endpoint, getUserId, refuse } from '../endpoint.ts'
import { includeForPosts } from '../includes.ts'
import { isId } from '../page.ts'
import { getList, getPathId } from '../params.ts'
import {
  invalidParameter,
  invalidRequest,
  noSuchPage,
  notFoundError,
  type PartialError,
} from '../problems.ts'
import { renderPost } from '../render-post.ts'

const READ = ['tweet.read', 'users.read']
const WRITE = [...READ, 'tweet.write']

export const postEndpoints: readonly Endpoint[] = [
  { method: 'GET', path: '/2/tweets', caller: 'any', scopes: READ, limit: 'posts', answer: answerByIds },
  { method: 'GET', path: '/2/tweets/:id', caller: 'any', scopes: READ, limit: 'posts', answer: answerById },
  {
    method: 'POST',
    path: '/2/tweets',
    caller: 'user',
    scopes: WRITE,
    limit: 'createPost',
    answer: createPost,
  },
  {
    method: 'DELETE',
    path: '/2/tweets/:id',
    caller: 'user',
    scopes: WRITE,
    limit: 'deletePost',
    answer: deletePost,
  },
  {
    method: 'POST',
    path: '/2/users/:id/retweets',
    caller: 'user',
    scopes: WRITE,
    limit: 'repost',
    answer: createRepost,
  },
]

function answerById(asking: Asking): Answer {
  const { state } = asking.network
  const id = getPathId(asking, 'id')
  const post = state.posts.get(id)
  if (!post) return { body: { errors: [notFoundError('tweet', 'id', id)] } }
  const asked = readAsked(asking.query)
  return {
    body: { data: renderPost(state, post, asked), ...includeForPosts(state, [post], asked, asking.base) },
  }
}

function answerByIds(asking: Asking): Answer {
  const { state } = asking.network
  const ids = getList(asking, 'ids')
  for (const id of ids) if (!isId(id)) throw invalidParameter('ids', id, 'is not valid')
  const asked = readAsked(asking.query)
  const posts = ids.map(id => state.posts.get(id)).filter(post => post !== undefined)
  const lost: PartialError[] = ids
    .filter(id => !state.posts.has(id))
    .map(id => notFoundError('tweet', 'ids', id))
  const included = includeForPosts(state, posts, asked, asking.base)
  const errors = [...lost, ...(included.errors ?? [])]
  return {
    body: {
      ...(posts.length > 0 && { data: posts.map(post => renderPost(state, post, asked)) }),
      ...included,
      ...(errors.length > 0 && { errors }),
    },
  }
}

const id = z.string().regex(/^[0-9]{1,19}$/)

/** The members of the specification. Those that the sandbox cannot do yet are known, to be refused by name. */
const createPostSchema = z.strictObject({
  text: z.string().optional(),
  reply: z
    .strictObject({
      in_reply_to_tweet_id: id,
      exclude_reply_user_ids: z.array(id).optional(),
      auto_populate_reply_metadata: z.boolean().optional(),
    })
    .optional(),
  quote_tweet_id: id.optional(),
  reply_settings: z.enum(['following', 'mentionedUsers', 'subscribers', 'verified']).optional(),
  for_super_followers_only: z.boolean().optional(),
  made_with_ai: z.boolean().optional(),
  paid_partnership: z.boolean().optional(),
  nullcast: z.boolean().optional(),
  direct_message_deep_link: z.string().optional(),
  media: z.unknown().optional(),
  poll: z.unknown().optional(),
  card_uri: z.unknown().optional(),
  community_id: z.unknown().optional(),
  edit_options: z.unknown().optional(),
  geo: z.unknown().optional(),
})

const NOT_YET = ['media', 'poll', 'card_uri', 'community_id', 'edit_options', 'geo'] as const

function createPost(asking: Asking): Answer {
  const { network } = asking
  const body = readBody(createPostSchema, asking.body)
  for (const name of NOT_YET)
    if (body[name] !== undefined)
      throw invalidRequest(`The sandbox has no \`${name}\` yet.`, { [name]: ['…'] })
  const told = network.post(
    getUserId(asking.caller),
    {
      text: body.text ?? '',
      inReplyToId: body.reply?.in_reply_to_tweet_id,
      quotesId: body.quote_tweet_id,
      excludeReplyUserIds: body.reply?.exclude_reply_user_ids,
    },
    'api',
  )
  if (!told.ok)
    throw told.refusal.code === 'empty' ? invalidRequest(told.refusal.detail) : refuse(told.refusal)
  const post = told.value
  const text = shownText(network.state, post)
  return { status: 201, body: { data: { id: post.id, text } } }
}

function deletePost(asking: Asking): Answer {
  const told = asking.network.deletePost(getUserId(asking.caller), getPathId(asking, 'id'))
  if (told.ok) return { body: { data: { deleted: true } } }
  throw told.refusal.code === 'notFound' ? noSuchPage() : refuse(told.refusal)
}

const repostSchema = z.strictObject({ tweet_id: id })

function createRepost(asking: Asking): Answer {
  const userId = getUserId(asking.caller)
  const pathId = getPathId(asking, 'id')
  if (pathId !== userId)
    throw invalidParameter('id', pathId, `must be the same as the authenticating user [${userId}]`)
  const { tweet_id } = readBody(repostSchema, asking.body)
  const told = asking.network.repost(userId, tweet_id, 'api')
  if (told.ok) return { body: { data: { id: told.value.id, retweeted: true } } }
  throw told.refusal.code === 'notFound' ? noSuchPage() : refuse(told.refusal)
}
