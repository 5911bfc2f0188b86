/**
 * The sandbox network as the people on it see it. The HTTP face (`x/`) and the cast (`cast/`) are both
 * built on this interface and on nothing else of each other.
 *
 * Every id is a decimal string (a 64-bit snowflake). Every time is an ISO-8601 string in UTC.
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
}

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
}

export interface SandboxDirect {
  readonly id: string
  /** `{smaller user id}-{larger user id}` */
  readonly conversationId: string
  readonly senderId: string
  readonly recipientId: string
  readonly text: string
  readonly createdAt: string
}

/** What the network remembers. The record is append-only and is the state: replayed at start, read by checkers. */
export type RecordEntry =
  | { readonly seq: number; readonly at: string; readonly type: 'user.joined'; readonly user: SandboxUser }
  | {
      readonly seq: number
      readonly at: string
      readonly type: 'post.created'
      readonly post: SandboxPost
      readonly by: 'api' | 'cast'
    }
  | { readonly seq: number; readonly at: string; readonly type: 'post.deleted'; readonly postId: string }
  | {
      readonly seq: number
      readonly at: string
      readonly type: 'direct.sent'
      readonly direct: SandboxDirect
      readonly by: 'api' | 'cast'
    }
  | {
      readonly seq: number
      readonly at: string
      readonly type: 'follow.created'
      readonly sourceId: string
      readonly targetId: string
    }

export interface NewPost {
  readonly text: string
  readonly inReplyToId?: string
  readonly quotesId?: string
  readonly lang?: string
  /** People of the thread whom a reply shall not name in front. The replied-to author is always named. */
  readonly excludeReplyUserIds?: readonly string[]
}

/** Why the network says no. `code` is stable, `detail` is the network's own sentence. */
export interface NetworkRefusal {
  readonly code: 'duplicate' | 'notSummoned' | 'tooLong' | 'empty' | 'notFound' | 'directClosed' | 'notYours'
  readonly detail: string
}

export type Told<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: NetworkRefusal }

export interface Network {
  now(): Date
  join(user: Omit<SandboxUser, 'id' | 'createdAt'> & { readonly id?: string }): SandboxUser
  findUser(idOrUsername: string): SandboxUser | undefined
  users(): readonly SandboxUser[]
  findPost(id: string): SandboxPost | undefined
  /** The cast writes as people do on the network's own app; the rules for apps (`notSummoned`) bind only `api`. */
  post(authorId: string, post: NewPost, by: 'api' | 'cast'): Told<SandboxPost>
  repost(userId: string, postId: string, by: 'api' | 'cast'): Told<SandboxPost>
  deletePost(userId: string, postId: string): Told<true>
  sendDirect(senderId: string, recipientId: string, text: string, by: 'api' | 'cast'): Told<SandboxDirect>
  follow(sourceId: string, targetId: string): Told<true>
  /** The whole record since `seq` (exclusive). */
  record(sinceSeq?: number): readonly RecordEntry[]
  /** Called after each entry has been recorded, in order. Returns the way to stop listening. */
  onRecord(listener: (entry: RecordEntry) => void): () => void
}
