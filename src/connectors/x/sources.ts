import type { SightingSource } from '../../core/message/message.ts'
import type { Source } from '../connector.ts'
import { EPOCH_MS } from './id-time.ts'
import { directSchema, postSchema, type XPage } from './payload.ts'
import { PRICES_MICROS } from './prices.ts'
import { BEGINNING, type Read, type SourceReading } from './read-pages.ts'
import type { XSession } from './session.ts'
import { directToInbound, postToInbound } from './to-inbound.ts'

/** Asked in the older dialect, which every endpoint knows; both are understood. */
export const POST_QUERY = {
  'tweet.fields':
    'author_id,created_at,conversation_id,in_reply_to_user_id,referenced_tweets,entities,attachments,lang,note_tweet',
  expansions: 'author_id,attachments.media_keys,referenced_tweets.id,referenced_tweets.id.author_id',
  'user.fields': 'username,name,description,profile_image_url,verified,public_metrics',
  'media.fields': 'type,url,preview_image_url,alt_text',
} as const

const DIRECT_QUERY = {
  'dm_event.fields': 'id,text,event_type,created_at,dm_conversation_id,sender_id,attachments,entities',
  event_types: 'MessageCreate',
  expansions: 'sender_id,attachments.media_keys',
  'user.fields': POST_QUERY['user.fields'],
  'media.fields': 'type,alt_text',
} as const

/** How one source is read; null when this account has nothing to ask (no keywords, no watched threads). */
export function readingOf(session: XSession, source: Source): SourceReading | null {
  switch (source) {
    case 'mentions':
      return {
        ...timeline(session, 'mentions'),
        toInbound: page => postsOf(page, session, 'mention'),
      }
    case 'own':
      return {
        ...timeline(session, 'tweets'),
        toInbound: page => postsOf(page, session, 'own'),
      }
    case 'keywords':
      return searchFor(session, keywordQuery(session), 'keyword')
    case 'threads':
      return searchFor(session, threadQuery(session), 'thread')
    case 'directs':
      return {
        takesMarks: false,
        priceOfOne: PRICES_MICROS.directRead,
        call: (_mark, token) => ({
          method: 'GET',
          path: '/2/dm_events',
          query: { ...DIRECT_QUERY, max_results: '100', pagination_token: token },
        }),
        toInbound: page => directsOf(page, session),
      }
  }
}

const timeline = (session: XSession, name: 'mentions' | 'tweets'): Omit<SourceReading, 'toInbound'> => ({
  takesMarks: true,
  priceOfOne: session.settings.ownsApp ? PRICES_MICROS.ownedRead : PRICES_MICROS.postRead,
  call: (mark, token) => ({
    method: 'GET',
    path: `/2/users/${session.externalId}/${name}`,
    query: {
      ...POST_QUERY,
      max_results: '100',
      since_id: mark.sinceId === BEGINNING ? undefined : (mark.sinceId ?? undefined),
      until_id: mark.gap?.untilId,
      pagination_token: token,
    },
  }),
})

const searchFor = (session: XSession, query: string | null, source: SightingSource): SourceReading | null =>
  query === null ? null : search(session, query, source)

const search = (session: XSession, query: string, source: SightingSource): SourceReading => ({
  takesMarks: true,
  priceOfOne: PRICES_MICROS.postRead,
  reachesBelow: id => recentEnough(id) !== undefined,
  toInbound: page => postsOf(page, session, source),
  call: (mark, token) => ({
    method: 'GET',
    path: '/2/tweets/search/recent',
    query: {
      ...POST_QUERY,
      query,
      max_results: '100',
      since_id: recentEnough(mark.sinceId),
      until_id: mark.gap?.untilId,
      next_token: token,
    },
  }),
})

const SEARCHED_DAYS = 6.5

/** Search looks seven days back and refuses an older mark. The upper bits of an id are its time. */
export function recentEnough(sinceId: string | null): string | undefined {
  if (sinceId === null || !/^\d{1,19}$/.test(sinceId)) return undefined
  const writtenMs = Number(BigInt(sinceId) >> 22n) + EPOCH_MS
  return Date.now() - writtenMs < SEARCHED_DAYS * 86_400_000 ? sinceId : undefined
}

const MAX_QUERY = 512

/** What the words have at least, however many accounts the brand has: a doubled sighting is better than none. */
const ROOM_FOR_WORDS = 256

/** The brand's words where nobody names its handles; mentions have a source of their own. Null without words. */
export function keywordQuery(session: Pick<XSession, 'keywords' | 'brandHandles'>): string | null {
  const exclusions = session.brandHandles.map(handle => ` -@${handle} -from:${handle}`)
  const without = `${fitting(exclusions, MAX_QUERY - ROOM_FOR_WORDS).join('')} -is:retweet`
  const words = fitting(
    session.keywords.flatMap(quoteKeyword),
    MAX_QUERY - without.length - '()'.length,
    ' OR ',
  )
  return words.length === 0 ? null : `(${words.join(' OR ')})${without}`
}

/** A phrase that is made of signs alone spoils the whole query. */
const WORD = /(?!\p{Diacritic})[\p{L}\p{N}_]|\p{RGI_Emoji}/v

/** Words that X looks for only beside others: a phrase of these alone spoils the whole query, too. */
const STOPWORDS = new Set(
  'a an and at but by com from http https if in is it its me my or rt the this to too via we www you'.split(
    ' ',
  ),
)

/** Quotation marks and backslashes would end the phrase early; X has no escape for them. */
function quoteKeyword(keyword: string): string[] {
  const phrase = keyword.replace(/["\\\s]+/g, ' ').trim()
  return WORD.test(phrase) && !isMadeOfStopwords(phrase) ? [`"${phrase}"`] : []
}

/** Accents do not count, as X folds them away. */
function isMadeOfStopwords(phrase: string): boolean {
  const plain = phrase
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
  const words = plain.match(/[\p{L}\p{N}\p{M}_]+|\p{RGI_Emoji}/gv) ?? []
  return words.every(word => STOPWORDS.has(word))
}

export function threadQuery(session: Pick<XSession, 'watchedThreads'>): string | null {
  const terms = session.watchedThreads.map(thread => `conversation_id:${thread}`)
  return terms.length === 0 ? null : fitting(terms, MAX_QUERY, ' OR ').join(' OR ')
}

/** As many terms as there is room for, in their order. */
function fitting(terms: readonly string[], room: number, between = ''): string[] {
  const taken: string[] = []
  let length = -between.length
  for (const term of terms) {
    length += between.length + term.length
    if (length > room) break
    taken.push(term)
  }
  return taken
}

export function postsOf(page: XPage, session: XSession, source: SightingSource): Read {
  const parents = [...page.includes.tweets, ...page.includes.posts]
  const posts = page.data.flatMap(raw => {
    const parsed = postSchema.safeParse(raw)
    return parsed.success
      ? [postToInbound(parsed.data, raw, page.includes, sourceOf(parsed.data.author_id, session, source))]
      : []
  })
  // Parents that came along complete the thread: context for people, and what quotes and replies point to.
  const known = new Set(posts.map(each => each.externalId))
  const wanted = new Set(posts.flatMap(each => [each.inReplyTo, each.quotes]))
  const context = parents
    .filter(post => wanted.has(post.id) && !known.has(post.id))
    .map(post => postToInbound(post, post, page.includes, sourceOf(post.author_id, session, 'thread')))
  return { batch: posts, context }
}

const sourceOf = (authorId: string, session: XSession, source: SightingSource): SightingSource =>
  authorId === session.externalId ? 'own' : source

function directsOf(page: XPage, session: XSession): Read {
  const batch = page.data.flatMap(raw => {
    const parsed = directSchema.safeParse(raw)
    if (!parsed.success) return []
    const inbound = directToInbound(parsed.data, raw, page.includes, session.externalId)
    return inbound === null ? [] : [inbound]
  })
  return { batch, context: [] }
}
