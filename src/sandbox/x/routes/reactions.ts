import { z } from 'zod'
import type { SandboxPost, Told } from '../../network.ts'
import { readList } from '../asked.ts'
import { readBody } from '../body.ts'
import { type Answer, type Asking, type Endpoint, getUserId, refuse } from '../endpoint.ts'
import { takeListPage } from '../list-page.ts'
import { readWindow, renderMeta, takePage } from '../page.ts'
import { getOwnPathId, getPathId } from '../params.ts'
import { noSuchPage, notFoundError } from '../problems.ts'
import { versionsOf } from '../render-post.ts'
import { answerPosts } from './timelines.ts'
import { answerUserList } from './user-lists.ts'

const READ = ['tweet.read', 'users.read']
const USERS = { least: 1, most: 100, usual: 100 }
const POSTS = { least: 10, most: 100, usual: 10 }
const like = { caller: 'user', scopes: [...READ, 'like.write'], limit: 'like' } as const
const list = { method: 'GET', caller: 'any', scopes: READ, limit: 'reactions' } as const
const listLikes = {
  method: 'GET',
  caller: 'user',
  scopes: [...READ, 'like.read'],
  limit: 'reactions',
} as const

/** What is done to a post, and by whom it was done. */
export const reactionEndpoints: readonly Endpoint[] = [
  { ...like, method: 'POST', path: '/2/users/:id/likes', answer: answerLike },
  { ...like, method: 'DELETE', path: '/2/users/:id/likes/:tweet_id', answer: answerUnlike },
  {
    method: 'PUT',
    path: '/2/tweets/:tweet_id/hidden',
    caller: 'user',
    scopes: [...READ, 'tweet.moderate.write'],
    limit: 'hide',
    answer: answerHide,
  },
  { ...listLikes, path: '/2/tweets/:id/liking_users', answer: answerLikingUsers },
  { ...listLikes, path: '/2/users/:id/liked_tweets', answer: answerLikedPosts },
  { ...list, path: '/2/tweets/:id/retweeted_by', answer: answerRepostedBy },
  { ...list, path: '/2/tweets/:id/retweets', answer: answerReposts },
  { ...list, path: '/2/tweets/:id/quote_tweets', answer: answerQuotes },
]

const likeSchema = z.strictObject({ tweet_id: z.string().regex(/^[0-9]{1,19}$/) })

function answerLike(asking: Asking): Answer {
  const userId = getOwnPathId(asking, 'id')
  const { tweet_id } = readBody(likeSchema, asking.body)
  return done(asking.network.like(userId, tweet_id), { liked: true })
}

function answerUnlike(asking: Asking): Answer {
  const told = asking.network.unlike(getOwnPathId(asking, 'id'), getPathId(asking, 'tweet_id'))
  return done(told, { liked: false })
}

const hideSchema = z.strictObject({ hidden: z.boolean() })

function answerHide(asking: Asking): Answer {
  const { hidden } = readBody(hideSchema, asking.body)
  const told = asking.network.hide(getUserId(asking.caller), getPathId(asking, 'tweet_id'), hidden)
  return done(told, { hidden })
}

function done(told: Told<true>, data: Answer['body']): Answer {
  if (told.ok) return { body: { data } }
  throw told.refusal.code === 'notFound' ? noSuchPage() : refuse(told.refusal)
}

function answerLikingUsers(asking: Asking): Answer {
  const { state } = asking.network
  return aboutPost(asking, post =>
    answerUserList(
      asking,
      versionsOf(state, post).flatMap(id => state.likesOf.get(id) ?? []),
      USERS,
    ),
  )
}

function answerRepostedBy(asking: Asking): Answer {
  const { state } = asking.network
  return aboutPost(asking, post => {
    const reposts = listReposts(asking, post).map(id => state.posts.get(id)?.authorId)
    return answerUserList(
      asking,
      reposts.filter(id => id !== undefined),
      USERS,
    )
  })
}

function answerReposts(asking: Asking): Answer {
  return aboutPost(asking, post => {
    const { items, meta } = takeListPage(listReposts(asking, post), asking.query, USERS)
    return { body: answerPosts(asking, items, meta) }
  })
}

function answerLikedPosts(asking: Asking): Answer {
  const { state } = asking.network
  const liked = (state.likedBy.get(getPathId(asking, 'id')) ?? []).filter(id => state.posts.has(id))
  const { items, meta } = takeListPage(asking.isSilent ? [] : liked, asking.query, { ...USERS, least: 5 })
  return { body: answerPosts(asking, items, meta) }
}

function answerQuotes(asking: Asking): Answer {
  const { state } = asking.network
  const withoutReplies = readList(asking.query.exclude).includes('replies')
  return aboutPost(asking, post => {
    const quotes = versionsOf(state, post).flatMap(id => state.quotesOf.get(id) ?? [])
    const page = takePage(
      asking.isSilent ? [] : quotes,
      readWindow(asking.query, POSTS, ['pagination_token']),
      id => {
        const quote = state.posts.get(id)
        return quote !== undefined && !(withoutReplies && quote.inReplyToId !== null)
      },
    )
    const { newest_id, oldest_id, ...meta } = renderMeta(page)
    return { body: answerPosts(asking, page.ids, meta) }
  })
}

function listReposts(asking: Asking, post: SandboxPost): string[] {
  const { state } = asking.network
  const all = versionsOf(state, post).flatMap(id => state.repostsOf.get(id) ?? [])
  return asking.isSilent ? [] : all.filter(id => state.posts.has(id))
}

function aboutPost(asking: Asking, answer: (post: SandboxPost) => Answer): Answer {
  const id = getPathId(asking, 'id')
  const post = asking.network.state.posts.get(id)
  return post ? answer(post) : { body: { errors: [notFoundError('tweet', 'id', id)] } }
}
