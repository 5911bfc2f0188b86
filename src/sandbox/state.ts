import type { SandboxDirect, SandboxParticipation, SandboxPost, SandboxUser } from './subjects.ts'
import { extractEntities } from './text.ts'

/**
 * What the record says, laid out for quick reading. Lists hold ids in the order of their making; an id
 * whose post was deleted stays in its lists and is no longer found in `posts`. Of an edited post all versions
 * are in `posts`, and the newest alone is in the lists.
 */
export interface State {
  readonly users: Map<string, SandboxUser>
  /** Lower-cased username to id. */
  readonly usernames: Map<string, string>
  readonly posts: Map<string, SandboxPost>
  /** Of each older version, the newest. */
  readonly newestOf: Map<string, string>
  readonly postIds: string[]
  readonly postsBy: Map<string, string[]>
  readonly mentionsOf: Map<string, string[]>
  readonly repliesTo: Map<string, string[]>
  readonly quotesOf: Map<string, string[]>
  readonly repostsOf: Map<string, string[]>
  readonly conversations: Map<string, string[]>
  /** Author and text as shown, to the newest post that says it. */
  readonly lastSaid: Map<string, string>
  readonly hiddenPosts: Set<string>
  /** Post to those who like it, newest last; and the other way round. */
  readonly likesOf: Map<string, string[]>
  readonly likedBy: Map<string, string[]>
  /** Post to user to position. */
  readonly votesOf: Map<string, Map<string, number>>
  readonly directs: Map<string, SandboxDirect>
  readonly participations: Map<string, SandboxParticipation>
  /** Those of them by which somebody went. */
  readonly departures: Set<string>
  /** What a user has taken out of their own view. */
  readonly deletedDirects: Map<string, Set<string>>
  /** Messages, comings and goings that a user sees; encrypted ones are in no list. */
  readonly directsWith: Map<string, string[]>
  readonly directConversations: Map<string, string[]>
  readonly groups: Map<string, Set<string>>
  /** Newest last. */
  readonly followersOf: Map<string, string[]>
  readonly followedBy: Map<string, Set<string>>
  readonly mutedBy: Map<string, Set<string>>
  readonly blockedBy: Map<string, Set<string>>
  readonly directBlockedBy: Map<string, Set<string>>
}

export function createState(): State {
  return {
    users: new Map(),
    usernames: new Map(),
    posts: new Map(),
    newestOf: new Map(),
    postIds: [],
    postsBy: new Map(),
    mentionsOf: new Map(),
    repliesTo: new Map(),
    quotesOf: new Map(),
    repostsOf: new Map(),
    conversations: new Map(),
    lastSaid: new Map(),
    hiddenPosts: new Set(),
    likesOf: new Map(),
    likedBy: new Map(),
    votesOf: new Map(),
    directs: new Map(),
    participations: new Map(),
    departures: new Set(),
    deletedDirects: new Map(),
    directsWith: new Map(),
    directConversations: new Map(),
    groups: new Map(),
    followersOf: new Map(),
    followedBy: new Map(),
    mutedBy: new Map(),
    blockedBy: new Map(),
    directBlockedBy: new Map(),
  }
}

/** Ids of the versions before this one. */
export function olderVersions(post: SandboxPost): readonly string[] {
  return (post.editHistory ?? []).slice(0, -1)
}

/** Whether a message, a coming or a going stands in the user's own view. */
export function seesDirect(state: State, userId: string, directId: string): boolean {
  if (state.deletedDirects.get(userId)?.has(directId)) return false
  const direct = state.directs.get(directId)
  if (direct?.isEncrypted) return false
  if (direct && direct.recipientId !== null) return [direct.senderId, direct.recipientId].includes(userId)
  return state.directsWith.get(userId)?.includes(directId) ?? false
}

export function saidKey(authorId: string, shown: string): string {
  return `${authorId} ${shown}`
}

/** The text as readers see it: a reply begins with the people whom the network put in front. */
export function shownText(state: State, post: Pick<SandboxPost, 'text' | 'leadingMentions'>): string {
  const names = (post.leadingMentions ?? []).map(id => `@${state.users.get(id)?.username ?? id} `)
  return names.join('') + post.text
}

/** Who is named in the post by @, each once. Usernames that nobody has are left out. */
export function mentionedIds(state: State, post: SandboxPost): string[] {
  const text = shownText(state, post)
  if (!/[@＠]/.test(text)) return []
  const named = extractEntities(text).mentions
  const ids = named.map(({ username }) => state.usernames.get(username.toLowerCase()))
  return [...new Set(ids.filter(id => id !== undefined))]
}
