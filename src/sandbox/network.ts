import type { BlockScope, RecordEntry, Writer } from './record-entry.ts'
import type {
  Profile,
  ReplySettings,
  SandboxDirect,
  SandboxMedia,
  SandboxParticipation,
  SandboxPost,
  SandboxUser,
} from './subjects.ts'

/**
 * The sandbox network as the people on it see it. The HTTP face (`x/`) and the cast (`cast/`) are both
 * built on this interface and on nothing else of each other.
 */
export type { RecordEntry, Writer } from './record-entry.ts'
export type { SandboxDirect, SandboxMedia, SandboxPoll, SandboxPost, SandboxUser } from './subjects.ts'

export interface NewPost {
  readonly text: string
  readonly inReplyToId?: string
  readonly quotesId?: string
  readonly lang?: string
  /** People of the thread whom a reply shall not name in front. The replied-to author is always named. */
  readonly excludeReplyUserIds?: readonly string[]
  /** Up to 4 photos, or one animation, or one film. */
  readonly media?: readonly SandboxMedia[]
  readonly poll?: { readonly options: readonly string[]; readonly durationMinutes: number }
  readonly replySettings?: ReplySettings
  readonly directMessageLink?: string
  readonly isNullcast?: boolean
  readonly isMadeWithAi?: boolean
  /** Makes this a new version of that post. */
  readonly previousId?: string
}

/** Goes to one user, or into a group; `text`, `media` or both. */
export interface NewDirect {
  readonly to: { readonly userId: string } | { readonly groupId: string }
  readonly text: string
  readonly media?: SandboxMedia
  /** Between two only. */
  readonly isEncrypted?: boolean
}

export const REFUSAL_CODES = [
  'duplicate',
  'notSummoned',
  'tooLong',
  'empty',
  'notFound',
  'directClosed',
  'notYours',
  'replyLimited',
  'notEditable',
  'notInConversation',
  'pollClosed',
  'invalid',
] as const

/** Why the network says no. `code` is stable, `detail` is the network's own sentence. */
export interface NetworkRefusal {
  readonly code: (typeof REFUSAL_CODES)[number]
  readonly detail: string
}

export type Told<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: NetworkRefusal }

export interface Network extends Reactions, Directs {
  now(): Date
  join(user: Omit<SandboxUser, 'id' | 'createdAt'> & { readonly id?: string }): SandboxUser
  /** @throws when the new username is none, or taken. */
  changeProfile(userId: string, profile: Profile): Told<SandboxUser>
  findUser(idOrUsername: string): SandboxUser | undefined
  users(): readonly SandboxUser[]
  /** Any version of a post, by the id of that version. */
  findPost(id: string): SandboxPost | undefined
  /** The cast writes as people do on the network's own app; the rules for apps (`notSummoned`) bind only `api`. */
  post(authorId: string, post: NewPost, by: Writer): Told<SandboxPost>
  repost(userId: string, postId: string, by: Writer): Told<SandboxPost>
  /** Well also where there was no repost. */
  unrepost(userId: string, postId: string): Told<true>
  deletePost(userId: string, postId: string): Told<true>
  /** The whole record since `seq` (exclusive). */
  record(sinceSeq?: number): readonly RecordEntry[]
  /** Called after each entry has been recorded, in order. Returns the way to stop listening. */
  onRecord(listener: (entry: RecordEntry) => void): () => void
}

/** Each is well, and leaves no record, where it was so already. */
export interface Reactions {
  like(userId: string, postId: string): Told<true>
  unlike(userId: string, postId: string): Told<true>
  /** Replies in one's own conversations only. */
  hide(userId: string, postId: string, isHidden: boolean): Told<true>
  /** `position` counts from 1. One vote each. */
  vote(userId: string, postId: string, position: number): Told<true>
  follow(sourceId: string, targetId: string): Told<true>
  unfollow(sourceId: string, targetId: string): Told<true>
  mute(sourceId: string, targetId: string): Told<true>
  unmute(sourceId: string, targetId: string): Told<true>
  block(sourceId: string, targetId: string, scope: BlockScope): Told<true>
  unblock(sourceId: string, targetId: string, scope: BlockScope): Told<true>
}

export interface Directs {
  sendDirect(senderId: string, recipientId: string, text: string, by: Writer): Told<SandboxDirect>
  writeDirect(senderId: string, direct: NewDirect, by: Writer): Told<SandboxDirect>
  /** Takes it out of the user's own view. */
  deleteDirect(userId: string, directId: string): Told<true>
  createGroup(founderId: string, participantIds: readonly string[]): Told<SandboxParticipation>
  joinGroup(byId: string, groupId: string, userIds: readonly string[]): Told<SandboxParticipation>
  leaveGroup(userId: string, groupId: string): Told<SandboxParticipation>
  readDirects(userId: string, conversationId: string): Told<true>
  typeDirect(userId: string, conversationId: string): Told<true>
}
