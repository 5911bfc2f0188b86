import { z } from 'zod'
import type { NewPost } from '../../network.ts'
import { REPLY_SETTINGS } from '../../subjects.ts'
import { readBody } from '../body.ts'
import { type Answer, type Asking, type Endpoint, getUserId, refuse } from '../endpoint.ts'
import { getOwnPathId, getPathId } from '../params.ts'
import { invalidRequest, noSuchPage } from '../problems.ts'
import { renderWords } from '../render-post.ts'
import { mediaProblem } from './media.ts'

const SCOPES = ['tweet.read', 'users.read', 'tweet.write']
const write = { caller: 'user', scopes: SCOPES } as const

export const writePostEndpoints: readonly Endpoint[] = [
  { ...write, method: 'POST', path: '/2/tweets', limit: 'createPost', answer: createPost },
  { ...write, method: 'DELETE', path: '/2/tweets/:id', limit: 'deletePost', answer: deletePost },
  { ...write, method: 'POST', path: '/2/users/:id/retweets', limit: 'repost', answer: createRepost },
  {
    ...write,
    method: 'DELETE',
    path: '/2/users/:id/retweets/:source_tweet_id',
    limit: 'repost',
    answer: deleteRepost,
  },
]

const id = z.string().regex(/^[0-9]{1,19}$/)
const replySettings = z.enum(REPLY_SETTINGS).optional()

const mediaSchema = z.strictObject({
  media_ids: z.array(id).min(1).max(4),
  tagged_user_ids: z.array(id).max(10).optional(),
  title: z.string().optional(),
  description: z.string().optional(),
  embeddable: z.boolean().optional(),
  preview_media_id: id.optional(),
  call_to_actions: z.unknown().optional(),
})

const pollSchema = z.strictObject({
  options: z.array(z.string().min(1).max(25)).min(2).max(4),
  duration_minutes: z.int().min(5).max(10_080),
  reply_settings: replySettings,
})

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
  reply_settings: replySettings,
  for_super_followers_only: z.boolean().optional(),
  share_with_followers: z.boolean().optional(),
  made_with_ai: z.boolean().optional(),
  paid_partnership: z.boolean().optional(),
  nullcast: z.boolean().optional(),
  direct_message_deep_link: z.url({ protocol: /^https?$/ }).optional(),
  media: mediaSchema.optional(),
  poll: pollSchema.optional(),
  edit_options: z.strictObject({ previous_post_id: id }).optional(),
  card_uri: z.unknown().optional(),
  community_id: z.unknown().optional(),
  geo: z.unknown().optional(),
})

const NOT_YET = ['card_uri', 'community_id', 'geo'] as const

function createPost(asking: Asking): Answer {
  const { network } = asking
  const body = readBody(createPostSchema, asking.body)
  for (const name of NOT_YET)
    if (body[name] !== undefined)
      throw invalidRequest(`The sandbox has no \`${name}\` yet.`, { [name]: ['…'] })
  const told = network.post(getUserId(asking.caller), toNewPost(asking, body), 'api')
  if (!told.ok) throw refuse(told.refusal)
  const post = told.value
  return { status: 201, body: { data: { id: post.id, text: renderWords(network.state, post).text } } }
}

function toNewPost(asking: Asking, body: z.infer<typeof createPostSchema>): NewPost {
  const { reply, poll, media } = body
  return {
    text: body.text ?? '',
    inReplyToId: reply?.in_reply_to_tweet_id,
    excludeReplyUserIds: reply?.exclude_reply_user_ids,
    quotesId: body.quote_tweet_id,
    media: media && getMedia(asking, media.media_ids),
    poll: poll && { options: poll.options, durationMinutes: poll.duration_minutes },
    replySettings: body.reply_settings ?? poll?.reply_settings,
    directMessageLink: body.direct_message_deep_link,
    isNullcast: body.nullcast,
    isMadeWithAi: body.made_with_ai,
    previousId: body.edit_options?.previous_post_id,
  }
}

/** The network's own sentence for ids of nothing, of others, and of what is too old. */
function getMedia(asking: Asking, ids: readonly string[]): NewPost['media'] {
  const told = asking.media.attach(getUserId(asking.caller), ids, 'post')
  if (told.ok) return told.value
  if (told.refusal === 'notFound')
    throw invalidRequest('Your media IDs are invalid.', { media_ids: [...ids] })
  throw mediaProblem(told.refusal)
}

function deletePost(asking: Asking): Answer {
  const told = asking.network.deletePost(getUserId(asking.caller), getPathId(asking, 'id'))
  if (told.ok) return { body: { data: { deleted: true } } }
  throw told.refusal.code === 'notFound' ? noSuchPage() : refuse(told.refusal)
}

const repostSchema = z.strictObject({ tweet_id: id })

function createRepost(asking: Asking): Answer {
  const userId = getOwnPathId(asking, 'id')
  const { tweet_id } = readBody(repostSchema, asking.body)
  const told = asking.network.repost(userId, tweet_id, 'api')
  if (told.ok) return { body: { data: { id: told.value.id, retweeted: true } } }
  throw told.refusal.code === 'notFound' ? noSuchPage() : refuse(told.refusal)
}

function deleteRepost(asking: Asking): Answer {
  asking.network.unrepost(getOwnPathId(asking, 'id'), getPathId(asking, 'source_tweet_id'))
  return { body: { data: { retweeted: false } } }
}
