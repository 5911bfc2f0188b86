import type { Media, SightingSource } from '../../core/message/message.ts'
import type { Author, Inbound } from '../connector.ts'
import type { XDirect, XMedia, XPage, XPost, XUser } from './payload.ts'
import { expandLinks, shownText } from './shown-text.ts'

/** Somebody of whom X gave the id alone. */
export const unknownUser = (id: string): Author => ({
  externalId: id,
  handle: id,
  displayName: id,
  bio: '',
  avatarUrl: null,
  followers: 0,
  isVerified: false,
  isPartial: true,
})

export const toAuthor = (user: XUser): Author => ({
  externalId: user.id,
  handle: user.username,
  displayName: user.name === '' ? user.username : user.name,
  bio: user.description,
  avatarUrl: user.profile_image_url ?? null,
  followers: user.public_metrics?.followers_count ?? 0,
  isVerified: user.verified,
})

const MEDIA_KINDS: Readonly<Record<string, Media['kind']>> = {
  photo: 'photo',
  video: 'video',
  animated_gif: 'gif',
}

const toMedia = (media: XMedia): Media => ({
  kind: MEDIA_KINDS[media.type ?? ''] ?? 'file',
  url: media.url ?? media.preview_image_url ?? null,
  alt: media.alt_text ?? null,
})

/** What a direct message shows is given out for a token alone: no browser could fetch it. */
const toPrivateMedia = (media: XMedia): Media => ({ ...toMedia(media), url: null })

export function postToInbound(
  post: XPost,
  raw: unknown,
  includes: XPage['includes'],
  source: SightingSource,
): Inbound {
  const author = includes.users.find(user => user.id === post.author_id)
  const references = post.referenced_tweets ?? post.referenced_posts ?? []
  const refersTo = (type: string): string | null => references.find(each => each.type === type)?.id ?? null
  const keys = post.attachments?.media_keys ?? []
  return {
    externalId: post.id,
    author: author === undefined ? unknownUser(post.author_id) : toAuthor(author),
    visibility: 'public',
    source,
    text: shownText(post, refersTo('quoted')),
    language: post.lang ?? null,
    media: includes.media.filter(each => keys.includes(each.media_key)).map(toMedia),
    networkThread: post.conversation_id ?? post.id,
    inReplyTo: refersTo('replied_to'),
    inReplyToAuthor: post.in_reply_to_user_id ?? null,
    quotes: refersTo('quoted'),
    reposts: refersTo('retweeted') ?? refersTo('reposted'),
    mentions: (post.entities?.mentions ?? []).flatMap(each => (each.id === undefined ? [] : [each.id])),
    counterpart: null,
    editOf: (post.edit_history_tweet_ids ?? post.edit_history_post_ids ?? []).filter(
      each => each !== post.id,
    ),
    writtenAt: new Date(post.created_at),
    raw,
  }
}

/** Null for what is no message: somebody joined or left. */
export function directToInbound(
  direct: XDirect,
  raw: unknown,
  includes: XPage['includes'],
  ownId: string,
): Inbound | null {
  if (direct.event_type !== 'MessageCreate') return null
  const authorOf = (id: string): Author => {
    const user = includes.users.find(each => each.id === id)
    return user === undefined ? unknownUser(id) : toAuthor(user)
  }
  const keys = direct.attachments?.media_keys ?? []
  const otherId = direct.dm_conversation_id.split('-').find(id => id !== ownId) ?? direct.sender_id
  return {
    externalId: direct.id,
    author: authorOf(direct.sender_id),
    visibility: 'direct',
    source: direct.sender_id === ownId ? 'own' : 'direct',
    text: expandLinks(direct.text, direct.urls ?? []),
    language: null,
    media: includes.media.filter(each => keys.includes(each.media_key)).map(toPrivateMedia),
    networkThread: direct.dm_conversation_id,
    inReplyTo: null,
    inReplyToAuthor: null,
    quotes: null,
    reposts: null,
    mentions: [],
    counterpart: direct.sender_id === ownId ? authorOf(otherId) : authorOf(direct.sender_id),
    editOf: [],
    writtenAt: new Date(direct.created_at),
    raw,
  }
}
