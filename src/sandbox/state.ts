import { assertNever } from './assert-never.ts'
import type { EntryOf, RecordEntry } from './record-entry.ts'
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

export function applyEntry(state: State, entry: RecordEntry): void {
  switch (entry.type) {
    case 'user.joined':
      state.users.set(entry.user.id, entry.user)
      state.usernames.set(entry.user.username.toLowerCase(), entry.user.id)
      return
    case 'user.changed':
      return applyChange(state, entry)
    case 'post.created':
      return applyPost(state, entry.post)
    case 'post.edited':
      return applyEdit(state, entry)
    case 'post.deleted':
      return applyDeletion(state, entry.postId)
    case 'post.hidden':
      return void state.hiddenPosts.add(entry.postId)
    case 'post.unhidden':
      return void state.hiddenPosts.delete(entry.postId)
    case 'poll.voted':
      return applyVote(state, entry)
    case 'like.created':
      push(state.likesOf, entry.postId, entry.userId)
      return push(state.likedBy, entry.userId, entry.postId)
    case 'like.deleted':
      pull(state.likesOf, entry.postId, entry.userId)
      return pull(state.likedBy, entry.userId, entry.postId)
    case 'follow.created':
      push(state.followersOf, entry.targetId, entry.sourceId)
      return bind(state.followedBy, entry)
    case 'follow.deleted':
      pull(state.followersOf, entry.targetId, entry.sourceId)
      return unbind(state.followedBy, entry)
    case 'mute.created':
      return bind(state.mutedBy, entry)
    case 'mute.deleted':
      return unbind(state.mutedBy, entry)
    case 'block.created':
      return bind(blocksOf(state, entry), entry)
    case 'block.deleted':
      return unbind(blocksOf(state, entry), entry)
    case 'direct.sent':
      return applyDirect(state, entry.direct)
    case 'direct.deleted':
      return bind(state.deletedDirects, { sourceId: entry.userId, targetId: entry.directId })
    case 'direct.joined':
      return applyJoining(state, entry.change)
    case 'direct.left':
      return applyLeaving(state, entry.change)
    case 'direct.read':
    case 'direct.typing':
      return
    default:
      assertNever(entry)
  }
}

function applyChange(state: State, { userId, before, after }: EntryOf<'user.changed'>): void {
  const user = state.users.get(userId)
  if (!user) return
  state.users.set(userId, { ...user, ...after })
  if (after.username === undefined) return
  state.usernames.delete((before.username ?? '').toLowerCase())
  state.usernames.set(after.username.toLowerCase(), userId)
}

function applyPost(state: State, post: SandboxPost): void {
  state.posts.set(post.id, post)
  state.postIds.push(post.id)
  for (const [lists, key] of listsOf(state, post)) push(lists, key, post.id)
  if (post.repostsId === null) state.lastSaid.set(saidKey(post.authorId, shownText(state, post)), post.id)
}

/** The lists in which a post stands, beside that of all. A repost is no part of a talk and names nobody. */
function listsOf(state: State, post: SandboxPost): [Map<string, string[]>, string][] {
  const own: [Map<string, string[]>, string][] = [[state.postsBy, post.authorId]]
  if (post.repostsId !== null) return [...own, [state.repostsOf, post.repostsId]]
  own.push([state.conversations, post.conversationId])
  if (post.inReplyToId !== null) own.push([state.repliesTo, post.inReplyToId])
  if (post.quotesId !== null) own.push([state.quotesOf, post.quotesId])
  for (const userId of mentionedIds(state, post)) own.push([state.mentionsOf, userId])
  return own
}

function applyEdit(state: State, { post, previousId }: EntryOf<'post.edited'>): void {
  const previous = state.posts.get(previousId)
  if (previous) {
    remove(state.postIds, previousId)
    for (const [lists, key] of listsOf(state, previous)) pull(lists, key, previousId)
  }
  for (const id of olderVersions(post)) state.newestOf.set(id, post.id)
  if (state.hiddenPosts.has(previousId)) state.hiddenPosts.add(post.id)
  applyPost(state, post)
}

function applyDeletion(state: State, postId: string): void {
  const post = state.posts.get(postId)
  for (const id of [postId, ...(post ? olderVersions(post) : [])]) state.posts.delete(id)
}

/** Ids of the versions before this one. */
export function olderVersions(post: SandboxPost): readonly string[] {
  return (post.editHistory ?? []).slice(0, -1)
}

function applyVote(state: State, { postId, userId, position }: EntryOf<'poll.voted'>): void {
  const votes = state.votesOf.get(postId) ?? new Map<string, number>()
  state.votesOf.set(postId, votes.set(userId, position))
}

function applyDirect(state: State, direct: SandboxDirect): void {
  state.directs.set(direct.id, direct)
  if (direct.isEncrypted) return
  push(state.directConversations, direct.conversationId, direct.id)
  const { senderId, recipientId, conversationId } = direct
  const people = recipientId === null ? (state.groups.get(conversationId) ?? []) : [senderId, recipientId]
  for (const userId of people) push(state.directsWith, userId, direct.id)
}

function applyJoining(state: State, change: SandboxParticipation): void {
  const group = state.groups.get(change.conversationId) ?? new Set()
  for (const userId of change.participantIds) group.add(userId)
  state.groups.set(change.conversationId, group)
  listParticipation(state, change, group)
}

function applyLeaving(state: State, change: SandboxParticipation): void {
  const group = state.groups.get(change.conversationId) ?? new Set()
  state.departures.add(change.id)
  listParticipation(state, change, group)
  for (const userId of change.participantIds) group.delete(userId)
}

function listParticipation(state: State, change: SandboxParticipation, seenBy: Iterable<string>): void {
  state.participations.set(change.id, change)
  push(state.directConversations, change.conversationId, change.id)
  for (const userId of seenBy) push(state.directsWith, userId, change.id)
}

/** Whether a message, a coming or a going stands in the user's own view. */
export function seesDirect(state: State, userId: string, directId: string): boolean {
  if (state.deletedDirects.get(userId)?.has(directId)) return false
  const direct = state.directs.get(directId)
  if (direct?.isEncrypted) return false
  if (direct && direct.recipientId !== null) return [direct.senderId, direct.recipientId].includes(userId)
  return state.directsWith.get(userId)?.includes(directId) ?? false
}

type Bonds = Map<string, Set<string>>

function blocksOf(state: State, { scope }: EntryOf<'block.created' | 'block.deleted'>): Bonds {
  return scope === 'all' ? state.blockedBy : state.directBlockedBy
}

function bind(bonds: Bonds, bond: { sourceId: string; targetId: string }): void {
  const bound = bonds.get(bond.sourceId) ?? new Set()
  bonds.set(bond.sourceId, bound.add(bond.targetId))
}

function unbind(bonds: Bonds, bond: { sourceId: string; targetId: string }): void {
  bonds.get(bond.sourceId)?.delete(bond.targetId)
}

function push(lists: Map<string, string[]>, key: string, id: string): void {
  const list = lists.get(key)
  if (list) list.push(id)
  else lists.set(key, [id])
}

function pull(lists: Map<string, string[]>, key: string, id: string): void {
  remove(lists.get(key) ?? [], id)
}

function remove(list: string[], id: string): void {
  const at = list.lastIndexOf(id)
  if (at >= 0) list.splice(at, 1)
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
