import type { Gate, Media, SightingSource } from '../../core/message/message.ts'
import type { Author, Inbound } from '../connector.ts'
import { authorityOf } from './at-uri.ts'
import type { BlueskyProfile, Embed, PostRecord, PostView } from './payload.ts'
import { mentionsOf, shownText } from './shown-text.ts'

/** Somebody of whom the network gave the id alone. */
export const unknownAuthor = (did: string): Author => ({
  externalId: did,
  handle: did,
  displayName: did,
  bio: '',
  avatarUrl: null,
  followers: 0,
  isVerified: false,
  isPartial: true,
})

/** A profile beside a post has no bio and no followers: then what is known already is better. */
export function toAuthor(profile: BlueskyProfile): Author {
  const name = profile.displayName?.trim() ?? ''
  return {
    externalId: profile.did,
    handle: profile.handle,
    displayName: name === '' ? profile.handle : name,
    bio: profile.description ?? '',
    avatarUrl: profile.avatar ?? null,
    followers: profile.followersCount ?? 0,
    isVerified: profile.verification?.verifiedStatus === 'valid',
    ...(profile.followersCount === undefined ? { isPartial: true } : {}),
  }
}

/** `sortedAt`: the network's own order, in which nobody can put himself into the future. */
export function timeOf(createdAt: string | undefined, indexedAt: string): Date {
  const indexed = readTime(indexedAt) ?? new Date(0)
  const created = readTime(createdAt ?? '') ?? indexed
  return created < indexed ? created : indexed
}

const readTime = (text: string): Date | null => {
  const ms = Date.parse(text)
  return Number.isNaN(ms) || ms < 0 ? null : new Date(ms)
}

export function postToInbound(post: PostView, raw: unknown, source: SightingSource): Inbound {
  const { record, author, uri } = post
  const gate = gateOf(post)
  const labels = labelsOf([...post.labels, ...author.labels, ...(record.labels?.values ?? [])])
  return {
    ...recordToInbound(uri, record, toAuthor(author), timeOf(record.createdAt, post.indexedAt), source, raw),
    media: mediaOf(post.embed ?? record.embed),
    ...(labels.length === 0 ? {} : { labels }),
    ...(gate === null ? {} : { gate }),
  }
}

/** What the record alone says, where the AppView does not (yet) show the post. */
export function recordToInbound(
  uri: string,
  record: PostRecord,
  author: Author,
  writtenAt: Date,
  source: SightingSource,
  raw: unknown,
): Inbound {
  const { reply, embed, facets } = record
  const parent = reply?.parent.uri ?? null
  return {
    externalId: uri,
    author,
    visibility: 'public',
    source,
    text: shownText(record.text, facets),
    language: record.langs[0] ?? null,
    media: mediaOf(embed),
    networkThread: reply?.root.uri ?? uri,
    inReplyTo: parent,
    inReplyToAuthor: parent === null ? null : authorityOf(parent),
    quotes: quotedBy(embed),
    reposts: null,
    mentions: mentionsOf(facets),
    counterpart: null,
    editOf: [],
    writtenAt,
    raw,
  }
}

/** A post is quoted by its record; lists, feeds and starter packs are shown the same way and are no posts. */
export function quotedBy(embed: Embed | undefined): string | null {
  const uri = embed?.record?.uri ?? embed?.record?.record?.uri ?? null
  return uri?.includes('/app.bsky.feed.post/') ? uri : null
}

function mediaOf(embed: Embed | undefined): Media[] {
  if (embed === undefined) return []
  const media = embed.media ?? embed
  const pictures = [...(media.images ?? []), ...(media.items ?? [])].map(
    (each): Media => ({ kind: 'photo', url: each.fullsize ?? each.thumb ?? null, alt: each.alt || null }),
  )
  const isVideo = media.video !== undefined || media.playlist !== undefined
  const film: Media = { kind: 'video', url: media.thumbnail ?? null, alt: media.alt || null }
  const gif = gifOf(media.external?.uri)
  return [...pictures, ...(isVideo ? [film] : []), ...(gif === null ? [] : [gif])]
}

/** Moving pictures come as links to the shop where the app takes them from. */
const gifOf = (uri: string | undefined): Media | null =>
  uri !== undefined && /^https:\/\/media\.tenor\.com\/\S+\.gif/.test(uri)
    ? { kind: 'gif', url: uri, alt: null }
    : null

type Labels = PostView['labels']

/** What somebody says of himself or moderators say; wishes to programs (`!no-unauthenticated`) are no judgement. */
const labelsOf = (labels: Labels): string[] => [
  ...new Set(labels.filter(each => each.neg !== true && !each.val.startsWith('!no-')).map(each => each.val)),
]

function gateOf({ viewer, author }: PostView): Gate | null {
  if (author.viewer?.blockedBy === true || author.viewer?.blocking !== undefined) return 'blocked'
  return viewer?.replyDisabled === true ? 'closed' : null
}
