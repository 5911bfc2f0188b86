/**
 * Who and what there is on the network. Every id is a decimal string (a 64-bit snowflake), every time an
 * ISO-8601 string in UTC.
 */

export interface SandboxUser {
  readonly id: string
  readonly username: string
  readonly name: string
  readonly description: string
  readonly followers: number
  readonly verified: boolean
  readonly createdAt: string
  /** `care` and `marketing` are the brand's own accounts; `customer` belongs to the cast; `outsider` to nobody. */
  readonly role: 'care' | 'marketing' | 'customer' | 'outsider'
  /** Who may write to this user directly. Strangers are refused with 403 when `followed`. */
  readonly directMessages: 'everyone' | 'followed'
  readonly url?: string
  readonly location?: string
}

/** What people may change about themselves. */
export type Profile = Partial<
  Pick<SandboxUser, 'username' | 'name' | 'description' | 'url' | 'location' | 'directMessages'>
>

export const MEDIA_TYPES = ['photo', 'animated_gif', 'video'] as const

/** A picture, an animation or a film, as attached. Its bytes lie in the media library. */
export interface SandboxMedia {
  readonly id: string
  readonly ownerId: string
  readonly type: (typeof MEDIA_TYPES)[number]
  readonly contentType: string
  readonly bytes: number
  readonly width: number
  readonly height: number
  /** Films only. */
  readonly durationMs?: number
  readonly alt?: string
}

export interface SandboxPoll {
  readonly id: string
  readonly options: readonly string[]
  readonly durationMinutes: number
  readonly endsAt: string
}

/** Who may reply, where not everyone may. */
export const REPLY_SETTINGS = ['following', 'mentionedUsers', 'subscribers', 'verified'] as const
export type ReplySettings = (typeof REPLY_SETTINGS)[number]

export interface SandboxPost {
  readonly id: string
  readonly authorId: string
  readonly text: string
  readonly createdAt: string
  /** Id of the first post of the thread; a post's own id when it starts one. */
  readonly conversationId: string
  readonly inReplyToId: string | null
  readonly quotesId: string | null
  readonly repostsId: string | null
  readonly lang: string
  /**
   * Ids of the people whom the network itself named in front of a reply. `text` is what the author wrote;
   * readers of the API see `@name ` for each of these before it.
   */
  readonly leadingMentions?: readonly string[]
  /** Ids of all versions, oldest first, this one last. Absent when it was never edited. */
  readonly editHistory?: readonly string[]
  readonly media?: readonly SandboxMedia[]
  readonly poll?: SandboxPoll
  /** Absent: everyone may reply. */
  readonly replySettings?: ReplySettings
  /** A link that invites the reader to write directly, shown as a button. */
  readonly directMessageLink?: string
  /** Shown on no timeline: an advertisement. */
  readonly isNullcast?: boolean
  readonly isMadeWithAi?: boolean
}

export interface SandboxDirect {
  readonly id: string
  /** `{smaller user id}-{larger user id}`, with a colon where encrypted; the id of the group otherwise. */
  readonly conversationId: string
  readonly senderId: string
  /** Null in a group. */
  readonly recipientId: string | null
  readonly text: string
  readonly createdAt: string
  readonly media?: SandboxMedia
  /** Readable on the network's own app only: the API lists it nowhere. */
  readonly isEncrypted?: boolean
}

/** Somebody came into a group or went. */
export interface SandboxParticipation {
  readonly id: string
  readonly conversationId: string
  readonly byId: string
  readonly participantIds: readonly string[]
  readonly createdAt: string
}
