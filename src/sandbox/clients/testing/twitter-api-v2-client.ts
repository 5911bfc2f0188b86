import type { Agent } from 'node:https'
import {
  ApiResponseError,
  ETwitterStreamEvent,
  type ITwitterApiClientPlugin,
  type TweetV2,
  type Tweetv2FieldsParams,
  TwitterApi,
  type TwitterApiTokens,
} from 'twitter-api-v2'
import type { Keys, OutsideClient, OutsideUser, SeenPost } from './outside-client.ts'
import type { SeenAnswer } from './seen-answers.ts'

const CALLBACK = 'http://127.0.0.1:9/callback'
const POST: Partial<Tweetv2FieldsParams> = {
  'tweet.fields': ['author_id', 'created_at', 'conversation_id', 'attachments', 'referenced_tweets'],
  'user.fields': ['username', 'public_metrics'],
  'media.fields': ['type', 'alt_text'],
  expansions: ['author_id', 'attachments.media_keys'],
}

/** twitter-api-v2 speaks the older dialect. It accepts nothing but TLS: `agent` leads it to the sandbox. */
export function createTwitterApiV2(agent: Agent, note: (answer: SeenAnswer) => void): OutsideClient {
  const settings = { httpAgent: agent, plugins: [createNotetaker(note)] }
  return {
    name: 'twitter-api-v2',
    ledBy: 'an https agent whose connections go to the sandbox, whose certificate it trusts',
    byToken: keys => toUser(new TwitterApi(keys.accessToken, settings)),
    bySignature: keys =>
      toUser(new TwitterApi(signatureOf(keys, keys.oauth1Token, keys.oauth1Secret), settings)),
    asApp: keys => toApp(new TwitterApi(keys.bearer, settings)),
    async logIn({ clientId, clientSecret }, agree) {
      const login = new TwitterApi({ clientId, clientSecret }, settings)
      const scope = ['tweet.read', 'tweet.write', 'users.read', 'offline.access'] as const
      const link = login.generateOAuth2AuthLink(CALLBACK, { scope: [...scope] })
      const back = await agree(link.url)
      const code = back.searchParams.get('code') ?? ''
      const { codeVerifier } = link
      const first = await login.loginWithOAuth2({ code, codeVerifier, redirectUri: CALLBACK })
      const renewed = await login.refreshOAuth2Token(first.refreshToken ?? '')
      return toUser(renewed.client)
    },
    async logInBySignature(keys, agree) {
      const app = new TwitterApi({ appKey: keys.consumerKey, appSecret: keys.consumerSecret }, settings)
      const link = await app.generateAuthLink(CALLBACK)
      const back = await agree(link.url)
      const half = new TwitterApi(signatureOf(keys, link.oauth_token, link.oauth_token_secret), settings)
      const { client } = await half.login(back.searchParams.get('oauth_verifier') ?? '')
      return toUser(client)
    },
    readRefusal(error) {
      if (!(error instanceof ApiResponseError)) return null
      const title: unknown = error.data.title
      return { status: error.code, title: String(title ?? ''), resetAt: error.rateLimit?.reset ?? null }
    },
    cannot: {
      'subscribes to what happens to a user': 'it has no calls for activity subscriptions and webhooks',
    },
  }
}

const signatureOf = (keys: Keys, accessToken: string, accessSecret: string): TwitterApiTokens => ({
  appKey: keys.consumerKey,
  appSecret: keys.consumerSecret,
  accessToken,
  accessSecret,
})

/** The client's own hook for plugins. It does not tell the status, and its pages change what they were given. */
function createNotetaker(note: (answer: SeenAnswer) => void): ITwitterApiClientPlugin {
  return {
    onAfterRequest({ url, requestOptions, response }) {
      if (!url.pathname.startsWith('/2/oauth2/') && url.pathname.startsWith('/2/'))
        note({
          method: requestOptions.method ?? 'GET',
          path: url.pathname,
          status: null,
          body: structuredClone(response.data),
        })
    },
  }
}

function toUser({ v2 }: TwitterApi): OutsideUser {
  return {
    async me() {
      const { data } = await v2.me({ 'user.fields': ['public_metrics'] })
      return { id: data.id, username: data.username, followers: data.public_metrics?.followers_count ?? -1 }
    },
    async post(text, mediaIds = []) {
      const media = mediaIds.length > 0 ? { media: { media_ids: [mediaIds[0] ?? ''] as [string] } } : {}
      return (await v2.tweet(text, media)).data.id
    },
    ask: async (text, options, minutes) =>
      (await v2.tweet(text, { poll: { options: [...options], duration_minutes: minutes } })).data.id,
    reply: async (text, toPostId) => (await v2.reply(text, toPostId)).data.id,
    remove: async postId => (await v2.deleteTweet(postId)).data.deleted,
    async read(postId) {
      const { data, includes } = await v2.singleTweet(postId, POST)
      return data ? toSeen(data, includes?.users, includes?.media) : null
    },
    async readQuoted(postId) {
      const answer = await v2.singleTweet(postId, {
        'tweet.fields': ['referenced_tweets'],
        expansions: ['referenced_tweets.id', 'referenced_tweets.id.author_id'],
      })
      const quoted = answer.data.referenced_tweets?.find(each => each.type === 'quoted')
      return answer.includes?.tweets?.find(tweet => tweet.id === quoted?.id)?.text ?? null
    },
    async mentions(userId) {
      const page = await v2.userMentionTimeline(userId, { expansions: ['author_id'] })
      return page.tweets.map(tweet => toSeen(tweet, page.includes.users))
    },
    async timeline(userId, pageSize, pages) {
      const page = await v2.userTimeline(userId, { max_results: pageSize })
      for (let turned = 1; turned < pages; turned++) await page.fetchNext()
      return page.tweets.map(tweet => tweet.id)
    },
    async search(query) {
      const page = await v2.search(query, { expansions: ['author_id'] })
      return page.tweets.map(tweet => toSeen(tweet, page.includes.users))
    },
    followers: async userId => (await v2.followers(userId)).data.map(user => user.username),
    repost: async (userId, postId) => (await v2.retweet(userId, postId)).data.retweeted,
    like: async (userId, postId) => (await v2.like(userId, postId)).data.liked,
    hide: async postId => (await v2.hideReply(postId, true)).data.hidden,
    async sendDirect(toUserId, text) {
      const sent: unknown = await v2.sendDmToParticipant(toUserId, { text })
      return readEventId(sent)
    },
    async sendToGroup(userIds, text) {
      const sent: unknown = await v2.createDmConversation({
        conversation_type: 'Group',
        participant_ids: [...userIds],
        message: { text },
      })
      return readEventId(sent)
    },
    async directs() {
      const { events } = await v2.listDmEvents({ 'dm_event.fields': ['sender_id', 'text'] })
      return events.map(event => ({
        id: event.id,
        text: 'text' in event ? String(event.text) : '',
        senderId: event.sender_id ?? '',
      }))
    },
    upload: (bytes, mediaType) =>
      v2.uploadMedia(
        bytes,
        {
          media_type: mediaType,
          media_category: mediaType === 'video/mp4' ? 'tweet_video' : 'tweet_image',
        },
        64,
      ),
    async describe(mediaId, alt) {
      await v2.createMediaMetadata(mediaId, { alt_text: { text: alt } })
    },
  }
}

function toApp({ v2 }: TwitterApi): ReturnType<OutsideClient['asApp']> {
  return {
    async addRule(value, tag) {
      await v2.updateStreamRules({ add: [{ value, tag }] })
    },
    async stream(hear) {
      const stream = await v2.searchStream({ 'tweet.fields': ['author_id'] })
      stream.on(ETwitterStreamEvent.Data, ({ data }) => hear(data))
      return () => stream.destroy()
    },
    subscribeToMentions: () => Promise.reject(new Error('twitter-api-v2 has no call for this')),
  }
}

function toSeen(
  post: TweetV2,
  users: readonly { readonly id: string; readonly username: string }[] = [],
  media: readonly { readonly type: string }[] = [],
): SeenPost {
  const author = users.find(user => user.id === post.author_id)
  return {
    id: post.id,
    text: post.text,
    authorUsername: author?.username ?? null,
    mediaTypes: media.map(each => each.type),
  }
}

/** The client declares this answer without its envelope. */
function readEventId(sent: unknown): string {
  const data: unknown = typeof sent === 'object' && sent !== null && 'data' in sent ? sent.data : sent
  return typeof data === 'object' && data !== null && 'dm_event_id' in data ? String(data.dm_event_id) : ''
}
