import type { Client, OAuth1 } from '@xdevplatform/xdk'
import type { Keys, OutsideClient, OutsideUser, SeenPost } from './outside-client.ts'

type Xdk = typeof import('@xdevplatform/xdk')

const CALLBACK = 'http://127.0.0.1:9/callback'
const VERIFIER = 'a-verifier-of-at-least-forty-three-characters-0123456789'
const SEGMENT_BYTES = 64

/**
 * \@xdevplatform/xdk speaks the newer dialect. It takes the `fetch` that it finds when it is loaded, and its
 * logins have fixed addresses: so the module is loaded after `fetch` has been led to the sandbox.
 */
export function createXdk(xdk: Xdk): OutsideClient {
  const sign = ({ consumerKey, consumerSecret }: Keys, token?: { token: string; secret: string }): OAuth1 =>
    new xdk.OAuth1({
      apiKey: consumerKey,
      apiSecret: consumerSecret,
      callback: CALLBACK,
      accessToken: token?.token,
      accessTokenSecret: token?.secret,
    })
  return {
    name: '@xdevplatform/xdk',
    ledBy: 'a global fetch that takes the addresses of the network to the sandbox',
    byToken: keys => toUser(new xdk.Client({ accessToken: keys.accessToken })),
    bySignature: keys =>
      toUser(new xdk.Client({ oauth1: sign(keys, { token: keys.oauth1Token, secret: keys.oauth1Secret }) })),
    asApp: keys => toApp(new xdk.Client({ bearerToken: keys.bearer })),
    async logIn({ clientId, clientSecret }, agree) {
      const scope = ['tweet.read', 'tweet.write', 'users.read', 'offline.access']
      const login = new xdk.OAuth2({ clientId, clientSecret, redirectUri: CALLBACK, scope })
      await login.setPkceParameters(VERIFIER)
      const back = await agree(await login.getAuthorizationUrl('a state'))
      await login.exchangeCode(back.searchParams.get('code') ?? '', VERIFIER)
      const renewed = await login.refreshToken()
      return toUser(new xdk.Client({ accessToken: renewed.access_token }))
    },
    async logInBySignature(keys, agree) {
      const oauth1 = sign(keys)
      await oauth1.getRequestToken()
      const back = await agree(oauth1.getAuthorizationUrl())
      const got = await oauth1.getAccessToken(back.searchParams.get('oauth_verifier') ?? '')
      // It would go on signing with the token of the request; one that begins with the access token does not.
      const token = { token: got.accessToken, secret: got.accessTokenSecret }
      return toUser(new xdk.Client({ oauth1: sign(keys, token) }))
    },
    readRefusal(error) {
      if (!(error instanceof xdk.ApiError)) return null
      const reset = error.headers.get('x-rate-limit-reset')
      return {
        status: error.status,
        title: String(error.data?.title ?? ''),
        resetAt: reset === null ? null : Number(reset),
      }
    },
    cannot: {},
  }
}

function toUser(client: Client): OutsideUser {
  const { users, posts, directMessages, media } = client
  return {
    async me() {
      const { data } = await users.getMe({ userFields: ['public_metrics'] })
      const followers = data?.publicMetrics?.followersCount ?? -1
      return { id: data?.id ?? '', username: data?.username ?? '', followers }
    },
    async post(text, mediaIds = []) {
      const body = mediaIds.length > 0 ? { text, media: { mediaIds: [...mediaIds] } } : { text }
      return (await posts.create(body)).data?.id ?? ''
    },
    ask: async (text, options, durationMinutes) =>
      (await posts.create({ text, poll: { options: [...options], durationMinutes } })).data?.id ?? '',
    reply: async (text, inReplyToTweetId) =>
      (await posts.create({ text, reply: { inReplyToTweetId } })).data?.id ?? '',
    remove: async postId => (await posts.delete(postId)).data?.deleted ?? false,
    async read(postId) {
      const expansions = ['author_id' as const, 'attachments.media_keys' as const]
      const answer = await posts.getById(postId, {
        postFields: ['created_at', 'conversation_id', 'attachments', 'public_metrics'],
        mediaFields: ['type', 'alt_text'],
        userFields: ['public_metrics'],
        expansions,
      })
      return answer.data ? toSeen(answer.data, answer.includes) : null
    },
    async readQuoted(postId) {
      const answer = await posts.getById(postId, { expansions: ['referenced_posts'] })
      const quoted = answer.data?.referencedPosts?.find(each => each.type === 'quoted')
      return answer.includes?.posts?.find(post => post.id === quoted?.id)?.text ?? null
    },
    async mentions(userId) {
      const { data = [], includes } = await users.getMentions(userId, { expansions: ['author_id'] })
      return data.map(post => toSeen(post, includes))
    },
    async timeline(userId, maxResults, pages) {
      const seen: string[] = []
      let paginationToken: string | undefined
      for (let page = 0; page < pages; page++) {
        const { data = [], meta } = await users.getPosts(userId, { maxResults, paginationToken })
        seen.push(...data.map(post => post.id ?? ''))
        paginationToken = meta?.nextToken
      }
      return seen
    },
    async search(query) {
      const { data = [], includes } = await posts.searchRecent(query, { expansions: ['author_id'] })
      return data.map(post => toSeen(post, includes))
    },
    followers: async userId =>
      ((await users.getFollowers(userId)).data ?? []).map(user => user.username ?? ''),
    repost: async (userId, tweetId) => (await users.repostPost(userId, { tweetId })).data?.retweeted ?? false,
    like: async (userId, tweetId) => (await users.likePost(userId, { tweetId })).data?.liked ?? false,
    hide: async postId => (await posts.hideReply(postId, { hidden: true })).data?.hidden ?? false,
    async sendDirect(toUserId, text) {
      const { data } = await directMessages.createByParticipantId(toUserId, { text })
      return data?.dmEventId ?? ''
    },
    async sendToGroup(participantIds, text) {
      const body = {
        conversationType: 'Group' as const,
        participantIds: [...participantIds],
        message: { text },
      }
      return (await directMessages.createConversation(body)).data?.dmEventId ?? ''
    },
    async directs() {
      const { data = [] } = await directMessages.getEvents({
        dmEventFields: ['text', 'created_at'],
        expansions: ['sender_id'],
      })
      return data.map(event => ({
        id: event.id ?? '',
        text: event.text ?? '',
        senderId: event.senderId ?? '',
      }))
    },
    async upload(bytes, mediaType) {
      const mediaCategory = mediaType === 'video/mp4' ? 'tweet_video' : 'tweet_image'
      const begun = await media.initializeUpload({ mediaType, mediaCategory, totalBytes: bytes.length })
      const id = begun.data?.id ?? ''
      for (let segmentIndex = 0; segmentIndex * SEGMENT_BYTES < bytes.length; segmentIndex++) {
        const part = bytes.subarray(segmentIndex * SEGMENT_BYTES, (segmentIndex + 1) * SEGMENT_BYTES)
        await media.appendUpload(id, { media: part.toString('base64'), segmentIndex })
      }
      const ended = await media.finalizeUpload(id)
      let info = ended.data?.processingInfo
      while (info && info.state !== 'succeeded' && info.state !== 'failed')
        info = (await media.getUploadStatus(id)).data?.processingInfo
      return id
    },
    async describe(id, text) {
      await media.createMetadata({ id, metadata: { altText: { text } } })
    },
  }
}

function toApp({ stream, activity }: Client): ReturnType<OutsideClient['asApp']> {
  return {
    async addRule(value, tag) {
      await stream.updateRules({ add: [{ value, tag }] })
    },
    async stream(hear) {
      const posts = await stream.posts({ tweetFields: ['author_id'] })
      posts.on('data', (item: { data?: { id: string; text: string } }) => {
        if (item.data) hear(item.data)
      })
      return () => posts.close()
    },
    async subscribeToMentions(userId) {
      const answer = await activity.createSubscription({
        eventType: 'post.mention.create',
        filter: { userId },
      })
      const [one] = Array.isArray(answer.data) ? answer.data : [answer.data]
      return String(one?.subscriptionId ?? one?.subscription?.subscriptionId ?? '')
    },
  }
}

interface Includes {
  readonly users?: readonly { readonly id?: string; readonly username?: string }[]
  readonly media?: readonly { readonly type?: string }[]
}

function toSeen(
  post: { readonly id?: string; readonly text?: string; readonly authorId?: string },
  { users = [], media = [] }: Includes = {},
): SeenPost {
  const author = users.find(user => user.id === post.authorId)
  return {
    id: post.id ?? '',
    text: post.text ?? '',
    authorUsername: author?.username ?? null,
    mediaTypes: media.map(each => each.type ?? ''),
  }
}
