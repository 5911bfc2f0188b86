import type { State } from '../../state.ts'
import type { SandboxPost, SandboxUser } from '../../subjects.ts'
import { repliedToUser } from '../render-post.ts'
import { followersCount } from '../render-user.ts'
import { HAS, IS } from './match-kind.ts'
import type { OperatorName, Product } from './operators.ts'
import type { Searchable } from './searchable.ts'
import { foldWords, includesWords } from './words.ts'

export type Matcher = (subject: Searchable) => boolean

export function matchOperator(name: OperatorName, value: string, product: Product): Matcher {
  return MAKERS[name](value, product)
}

type Maker = (value: string, product: Product) => Matcher

/** What the sandbox's posts do not have: places, annotations, lists, metadata of pages. */
const never: Maker = () => () => false

const MAKERS: { readonly [name in OperatorName]: Maker } = {
  from: matchUser(({ post }) => post.authorId),
  to: matchUser(({ state, post }) => repliedToUser(state, post)),
  retweets_of: matchUser(({ state, post }) => state.posts.get(post.repostsId ?? '')?.authorId),
  from_affiliate_of: never,
  to_affiliate_of: never,
  url: matchWords(subject => subject.entities().urls.map(({ url }) => url)),
  url_contains: value => subject =>
    subject.entities().urls.some(({ url }) => url.toLowerCase().includes(value.toLowerCase())),
  url_title: never,
  url_description: never,
  conversation_id:
    value =>
    ({ post }) =>
      post.repostsId === null && post.conversationId === value,
  in_reply_to_tweet_id:
    value =>
    ({ post }) =>
      post.inReplyToId === value,
  quotes_of_tweet_id:
    value =>
    ({ post }) =>
      post.quotesId === value,
  retweets_of_tweet_id:
    value =>
    ({ post }) =>
      post.repostsId === value,
  list: never,
  context: never,
  entity: never,
  place: never,
  place_country: never,
  point_radius: never,
  bounding_box: never,
  bio: matchWords(subject => [authorOf(subject)?.description ?? '']),
  bio_name: matchWords(subject => [authorOf(subject)?.name ?? '']),
  bio_location: matchWords(subject => [authorOf(subject)?.location ?? '']),
  source: never,
  is: value => subject => IS[value]?.(subject) ?? false,
  has: value => subject => HAS[value]?.(subject) ?? false,
  lang:
    value =>
    ({ post }) =>
      post.lang.toLowerCase() === value.toLowerCase(),
  min_likes: matchLeast(({ state, post }) => state.likesOf.get(post.id)?.length ?? 0),
  min_replies: matchLeast(({ state, post }) => countStanding(state, state.repliesTo.get(post.id))),
  min_reposts: matchLeast(({ state, post }) => countStanding(state, state.repostsOf.get(post.id))),
  sample:
    value =>
    ({ post }) =>
      Number(BigInt(post.id) % 100n) < Number(value),
  min_followers: matchLeast(subject => ofAuthor(subject, followersCount)),
  followers_count: matchRange(subject => ofAuthor(subject, followersCount)),
  following_count: matchRange(subject =>
    ofAuthor(subject, (state, { id }) => state.followedBy.get(id)?.size ?? 0),
  ),
  tweets_count: matchRange(subject =>
    ofAuthor(subject, (state, { id }) => countStanding(state, state.postsBy.get(id))),
  ),
  listed_count: matchRange(() => 0),
}

/** `value` is a username, with or without @, or an id. */
function matchUser(find: (subject: Searchable) => string | undefined): Maker {
  return value => {
    const wanted = value.replace(/^@/, '').toLowerCase()
    return subject => {
      const id = find(subject)
      return id !== undefined && (id === wanted || subject.state.usernames.get(wanted) === id)
    }
  }
}

function matchWords(list: (subject: Searchable) => readonly string[]): Maker {
  return (value, product) => {
    const wanted = foldWords(value, product)
    return subject => list(subject).some(text => includesWords(foldWords(text, product), wanted))
  }
}

function matchLeast(count: (subject: Searchable) => number): Maker {
  return value => subject => count(subject) >= Number(value)
}

/** `1000` is a least, `1000..2000` a stretch with both ends in it. */
function matchRange(count: (subject: Searchable) => number): Maker {
  return value => {
    const [least = 0, most = Number.POSITIVE_INFINITY] = value.split('..').map(Number)
    return subject => count(subject) >= least && count(subject) <= most
  }
}

function authorOf({ state, post }: Searchable): SandboxUser | undefined {
  return state.users.get(post.authorId)
}

function ofAuthor(subject: Searchable, count: (state: State, author: SandboxUser) => number): number {
  const author = authorOf(subject)
  return author ? count(subject.state, author) : 0
}

function countStanding(state: State, ids: readonly SandboxPost['id'][] = []): number {
  return ids.filter(id => state.posts.has(id)).length
}
