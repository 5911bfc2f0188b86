import type { Profile, SandboxDirect, SandboxParticipation, SandboxPost, SandboxUser } from './subjects.ts'

/** `api`: through the interface for apps. `cast`: on the network's own app, as people do. */
export type Writer = 'api' | 'cast'

interface Bond {
  readonly sourceId: string
  readonly targetId: string
}

interface Reaction {
  readonly userId: string
  readonly postId: string
}

/** `all` also hides from search what the other writes; `directs` closes the door to direct messages alone. */
export type BlockScope = 'all' | 'directs'

/** All that can happen on the network, and what is remembered of it. */
interface Facts {
  'user.joined': { readonly user: SandboxUser }
  /** Only the members that changed. */
  'user.changed': { readonly userId: string; readonly before: Profile; readonly after: Profile }
  'post.created': { readonly post: SandboxPost; readonly by: Writer }
  /** A new version under a new id: `post.editHistory` names all of them. */
  'post.edited': { readonly post: SandboxPost; readonly previousId: string; readonly by: Writer }
  /** With all its versions; `postId` is the newest. */
  'post.deleted': { readonly postId: string }
  /** A reply put aside by the author of the conversation. */
  'post.hidden': { readonly postId: string; readonly byId: string }
  'post.unhidden': { readonly postId: string; readonly byId: string }
  /** `position` counts from 1. */
  'poll.voted': Reaction & { readonly position: number }
  'like.created': Reaction
  'like.deleted': Reaction
  'follow.created': Bond
  'follow.deleted': Bond
  'mute.created': Bond
  'mute.deleted': Bond
  'block.created': Bond & { readonly scope: BlockScope }
  'block.deleted': Bond & { readonly scope: BlockScope }
  'direct.sent': { readonly direct: SandboxDirect; readonly by: Writer }
  /** Gone from that user's own view. */
  'direct.deleted': { readonly directId: string; readonly userId: string }
  /** The first of a group also founds it. */
  'direct.joined': { readonly change: SandboxParticipation }
  'direct.left': { readonly change: SandboxParticipation }
  /** `userId` has seen all up to `lastId`. */
  'direct.read': { readonly conversationId: string; readonly userId: string; readonly lastId: string }
  'direct.typing': { readonly conversationId: string; readonly userId: string }
}

/** What the network remembers. The record is append-only and is the state: replayed at start, read by checkers. */
export type RecordEntry = {
  readonly [Type in keyof Facts]: {
    readonly seq: number
    readonly at: string
    readonly type: Type
  } & Facts[Type]
}[keyof Facts]

export type EntryOf<Type extends RecordEntry['type']> = Extract<RecordEntry, { readonly type: Type }>
