import type { Letter } from '../core/message/letter.ts'
import type { Gate, InboundFile, Media, SightingSource, Visibility } from '../core/message/message.ts'

export type { InboundFile } from '../core/message/message.ts'

export interface Author {
  readonly externalId: string
  readonly handle: string
  readonly displayName: string
  readonly bio: string
  readonly avatarUrl: string | null
  readonly followers: number
  readonly isVerified: boolean
  /** The network gave the id alone: what is known of the profile already is better than this. */
  readonly isPartial?: boolean
}

/** A message as the network gave it, in our words. `raw` is kept for audit and replay. */
export interface Inbound {
  readonly externalId: string
  readonly author: Author
  readonly visibility: Exclude<Visibility, 'internal'>
  readonly source: SightingSource
  readonly text: string
  /** BCP 47, as the network guessed it; null when it did not. */
  readonly language: string | null
  readonly media: readonly Media[]
  /**
   * The thread as the network names it: root of a public thread, id of a direct conversation. Where the network knows
   * no threads, the earliest message that this one names, or the message itself: `references` then says more.
   */
  readonly networkThread: string
  readonly inReplyTo: string | null
  readonly inReplyToAuthor: string | null
  readonly quotes: string | null
  /** Set on a repost: what it repeats. A repost is no message of its own. */
  readonly reposts: string | null
  /** External ids of the profiles that the text addresses. */
  readonly mentions: readonly string[]
  /** For a direct message: with whom the brand talks, whoever wrote it. */
  readonly counterpart: Author | null
  readonly editOf: readonly string[]
  /** Encrypted for the eyes of its reader: it can be read and answered on the network alone, and `text` is empty. */
  readonly isSealed?: boolean
  /** External ids of earlier messages of the same talk, nearest first: the first one that the desk knows says which talk it is. */
  readonly references?: readonly string[]
  readonly letter?: Letter
  readonly files?: readonly InboundFile[]
  /** Written by a machine (out of office, a mailing list, a notice): it opens no matter and is owed no answer. */
  readonly isAutomatic?: boolean
  /** What the network's moderators or its author say of it: `spam`, `graphic-media`. */
  readonly labels?: readonly string[]
  /** Why the account cannot answer it, where its author does not let it. */
  readonly gate?: Gate
  /** The code of the passage by which the customer came here from another channel, where the network carried it. */
  readonly passage?: string
  readonly writtenAt: Date
  readonly raw: unknown
}

/** Opaque to the desk; kept in the transaction of the rows that it covers. */
export type Cursor = string

export interface Page {
  readonly batch: readonly Inbound[]
  readonly happenings?: readonly Happening[]
  readonly cursor: Cursor
  /** What reading this page cost; absent where reading costs nothing. */
  readonly spent?: Spent
  /** True when more is to be read than one sitting could: the source is not at its present yet. */
  readonly isBehind?: boolean
}

/** What the network asks for a reading: how many things it counts as read, and their price in micros. */
export interface Spent {
  readonly reads: number
  readonly micros: number
}

/** What happened besides that something was said. */
export type Happening =
  | { readonly kind: 'messageDeleted'; readonly externalId: string; readonly at: Date }
  | { readonly kind: 'followed' | 'unfollowed'; readonly by: Author; readonly at: Date }
  /** Somebody has another name, picture or handle. No news where nobody knows him. */
  | { readonly kind: 'profileChanged'; readonly author: Author; readonly at: Date }
  /** One of our messages came back: the network took it, and could not bring it. */
  | { readonly kind: 'bounced'; readonly externalId: string; readonly explain: string; readonly at: Date }
  | { readonly kind: 'accessRevoked'; readonly at: Date }
