import { assertNever } from './assert-never.ts'
import type { EntryOf, RecordEntry } from './record-entry.ts'
import { mentionedIds, olderVersions, type State, saidKey, shownText } from './state.ts'
import type { SandboxDirect, SandboxParticipation, SandboxPost } from './subjects.ts'

/** Lets the state follow what was recorded. */
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
