import { z } from 'zod'
import type { SightingSource } from '../../core/message/message.ts'
import type { Happening, Inbound } from '../connector.ts'
import { links, type PostIncludes, postSchema, userSchema, type XUser } from './payload.ts'
import { directToInbound, postToInbound, toAuthor, unknownUser } from './to-inbound.ts'

/** What X Activity told of one account. `userId` is null for an event that names nobody. */
export interface Occurrence {
  readonly userId: string | null
  readonly batch: readonly Inbound[]
  readonly happenings: readonly Happening[]
}

/** What a care desk wants to hear of each of its accounts. Source: X Activity's event types of August 2026. */
export const ACTIVITIES = [
  'post.mention.create',
  'post.reply.create',
  'post.quote.create',
  'post.repost.create',
  'post.create',
  'post.delete',
  'dm.received',
  'dm.sent',
  'chat.received',
  'follow.follow',
  'follow.unfollow',
] as const

/** `oauth.revoke` comes without having been asked for. */
type Activity = (typeof ACTIVITIES)[number] | 'oauth.revoke'

const id = z.union([z.string().regex(/^\d{1,19}$/), z.number().int().nonnegative().transform(String)])

const envelopeSchema = z.object({
  data: z.object({
    event_type: z.string(),
    filter: z
      .object({ user_id: id.optional().catch(undefined) })
      .optional()
      .catch(undefined),
    payload: z.unknown(),
    includes: z.unknown().optional(),
  }),
})

type Envelope = z.infer<typeof envelopeSchema>['data']

/** Null for what is no event of X Activity, or one of a kind that the desk does not know. */
export function readActivity(value: unknown, now: Date): Occurrence | null {
  const parsed = envelopeSchema.safeParse(value)
  if (!parsed.success) return null
  const { data } = parsed.data
  const read = READERS[data.event_type as Activity]
  if (read === undefined || !Object.hasOwn(READERS, data.event_type)) return null
  const told = read(data, data.filter?.user_id ?? null, now)
  return told === null ? null : { userId: data.filter?.user_id ?? null, batch: [], happenings: [], ...told }
}

type Reader = (event: Envelope, userId: string | null, now: Date) => Partial<Occurrence> | null

const READERS: Readonly<Record<Activity, Reader>> = {
  'post.mention.create': readPost('mention'),
  'post.reply.create': readPost('reply'),
  'post.quote.create': readPost('quote'),
  'post.repost.create': readPost('mention'),
  'post.create': readPost('own'),
  'post.delete': readDeletion,
  'dm.received': readDirects,
  'dm.sent': readDirects,
  'chat.received': readSealed,
  'follow.follow': readFollow('followed'),
  'follow.unfollow': readFollow('unfollowed'),
  'oauth.revoke': readRevocation,
}

function readPost(source: SightingSource): Reader {
  return ({ payload, includes }, userId) => {
    const post = postSchema.safeParse(payload)
    if (!post.success) return null
    const told = post.data.author_id === userId ? 'own' : source
    return { batch: [postToInbound(post.data, payload, readIncludes(includes), told)] }
  }
}

const deletedSchema = z.object({ id })

/** X says that a post has gone, not since when. */
function readDeletion({ payload }: Envelope, _userId: string | null, now: Date): Partial<Occurrence> | null {
  const deleted = deletedSchema.safeParse(payload)
  if (!deleted.success) return null
  return { happenings: [{ kind: 'messageDeleted', externalId: deleted.data.id, at: now }] }
}

const milliseconds = z.union([z.string().regex(/^\d{1,15}$/), z.number().int().positive()]).transform(Number)

/** The form of X's older interface, with the people beside the messages and not in `includes`. */
const directsSchema = z.object({
  direct_message_events: z.array(z.unknown()),
  users: z.record(z.string(), z.unknown()).optional().catch(undefined),
})

const directSchema = z.object({
  type: z.literal('message_create'),
  id,
  created_timestamp: milliseconds,
  message_create: z.object({
    target: z.object({ recipient_id: id }),
    sender_id: id,
    message_data: z.object({
      text: z.string().default(''),
      entities: z.object({ urls: links }).optional().catch(undefined),
    }),
  }),
})

function readDirects({ payload, includes }: Envelope, userId: string | null): Partial<Occurrence> | null {
  const parsed = directsSchema.safeParse(payload)
  if (!parsed.success || userId === null) return null
  const users = [...readUsers(Object.values(parsed.data.users ?? {})), ...readIncludes(includes).users]
  const batch = parsed.data.direct_message_events.flatMap(raw => {
    const direct = directSchema.safeParse(raw)
    if (!direct.success) return []
    const { id, created_timestamp, message_create } = direct.data
    const { sender_id, target } = message_create
    const event = {
      id,
      text: message_create.message_data.text,
      urls: message_create.message_data.entities?.urls,
      event_type: 'MessageCreate',
      created_at: new Date(created_timestamp).toISOString(),
      dm_conversation_id: conversationOf(sender_id, target.recipient_id),
      sender_id,
    }
    return directToInbound(event, raw, { ...NOBODY, users }, userId) ?? []
  })
  return batch.length === 0 ? null : { batch }
}

/** As X itself names the talk of two: the lower id first, and ids are numbers. */
const conversationOf = (one: string, other: string): string =>
  (BigInt(one) < BigInt(other) ? [one, other] : [other, one]).join('-')

const sealedSchema = z.object({
  id: z.string().min(1).max(100),
  created_at_msec: milliseconds,
  sender_id: id,
  conversation_id: z.string().min(1).max(100),
})

/** End-to-end encrypted: who wrote and when is all that a desk without keys can know. */
function readSealed({ payload, includes }: Envelope, userId: string | null): Partial<Occurrence> | null {
  const sealed = sealedSchema.safeParse(payload)
  if (!sealed.success || sealed.data.sender_id === userId) return null
  const { id, created_at_msec, sender_id, conversation_id } = sealed.data
  const user = readIncludes(includes).users.find(each => each.id === sender_id)
  const author = user === undefined ? unknownUser(sender_id) : toAuthor(user)
  return {
    batch: [
      {
        externalId: id,
        author,
        visibility: 'direct',
        source: 'direct',
        text: '',
        language: null,
        media: [],
        networkThread: conversation_id,
        inReplyTo: null,
        inReplyToAuthor: null,
        quotes: null,
        reposts: null,
        mentions: [],
        counterpart: author,
        editOf: [],
        isSealed: true,
        writtenAt: new Date(created_at_msec),
        // Neither keys nor ciphertext: nobody here can read them, and they are not ours to keep.
        raw: { id, sender_id, conversation_id, created_at_msec },
      },
    ],
  }
}

const followSchema = z.object({ source: z.unknown(), target: z.unknown() })

/** Somebody follows the account, or the account somebody: only the first is news. */
function readFollow(kind: 'followed' | 'unfollowed'): Reader {
  return ({ payload }, userId, now) => {
    const parsed = followSchema.safeParse(payload)
    const [source, target] = readUsers(parsed.success ? [parsed.data.source, parsed.data.target] : [])
    if (source === undefined || target === undefined || target.id !== userId) return null
    return { happenings: [{ kind, by: toAuthor(source), at: now }] }
  }
}

const revokedSchema = z.object({ user_id: id })

function readRevocation(
  { payload }: Envelope,
  _userId: string | null,
  now: Date,
): Partial<Occurrence> | null {
  const revoked = revokedSchema.safeParse(payload)
  return revoked.success
    ? { userId: revoked.data.user_id, happenings: [{ kind: 'accessRevoked', at: now }] }
    : null
}

const NOBODY: PostIncludes = { users: [], tweets: [], posts: [], media: [] }

const includesSchema = z.object({
  users: z.array(z.unknown()).default([]).catch([]),
  media: z.array(z.unknown()).default([]).catch([]),
})

function readIncludes(includes: unknown): PostIncludes {
  const parsed = includesSchema.safeParse(includes)
  return parsed.success ? { ...NOBODY, users: readUsers(parsed.data.users) } : NOBODY
}

const wrappedSchema = z.object({ data: z.unknown() })

/** X wraps its users in `data` in some events and in others not. */
const readUsers = (users: readonly unknown[]): XUser[] =>
  users.flatMap(user => {
    const wrapped = wrappedSchema.safeParse(user)
    const parsed = userSchema.safeParse(
      wrapped.success && wrapped.data.data !== undefined ? wrapped.data.data : user,
    )
    return parsed.success ? [parsed.data] : []
  })
