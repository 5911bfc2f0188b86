import { assertNever } from './assert-never.ts'
import type { RecordEntry, SandboxDirect, SandboxPost, SandboxUser } from './network.ts'
import { extractEntities } from './text.ts'

/**
 * What the record says, laid out for quick reading. Lists hold ids in the order of their making; an id
 * whose post was deleted stays in its lists and is no longer found in `posts`.
 */
export interface State {
  readonly users: Map<string, SandboxUser>
  /** Lower-cased username to id. */
  readonly usernames: Map<string, string>
  readonly posts: Map<string, SandboxPost>
  readonly postIds: string[]
  readonly postsBy: Map<string, string[]>
  readonly mentionsOf: Map<string, string[]>
  readonly repliesTo: Map<string, string[]>
  readonly quotesOf: Map<string, string[]>
  readonly repostsOf: Map<string, string[]>
  readonly conversations: Map<string, string[]>
  /** Author and text as shown, to the newest post that says it. */
  readonly lastSaid: Map<string, string>
  readonly directs: Map<string, SandboxDirect>
  readonly directsWith: Map<string, string[]>
  readonly directConversations: Map<string, string[]>
  /** Newest last. */
  readonly followersOf: Map<string, string[]>
  readonly followedBy: Map<string, Set<string>>
}

export function createState(): State {
  return {
    users: new Map(),
    usernames: new Map(),
    posts: new Map(),
    postIds: [],
    postsBy: new Map(),
    mentionsOf: new Map(),
    repliesTo: new Map(),
    quotesOf: new Map(),
    repostsOf: new Map(),
    conversations: new Map(),
    lastSaid: new Map(),
    directs: new Map(),
    directsWith: new Map(),
    directConversations: new Map(),
    followersOf: new Map(),
    followedBy: new Map(),
  }
}

export function applyEntry(state: State, entry: RecordEntry): void {
  switch (entry.type) {
    case 'user.joined':
      state.users.set(entry.user.id, entry.user)
      state.usernames.set(entry.user.username.toLowerCase(), entry.user.id)
      return
    case 'post.created':
      applyPost(state, entry.post)
      return
    case 'post.deleted':
      state.posts.delete(entry.postId)
      return
    case 'direct.sent':
      applyDirect(state, entry.direct)
      return
    case 'follow.created':
      applyFollow(state, entry.sourceId, entry.targetId)
      return
    default:
      assertNever(entry)
  }
}

function applyPost(state: State, post: SandboxPost): void {
  state.posts.set(post.id, post)
  state.postIds.push(post.id)
  push(state.postsBy, post.authorId, post.id)
  if (post.repostsId !== null) {
    push(state.repostsOf, post.repostsId, post.id)
    return
  }
  push(state.conversations, post.conversationId, post.id)
  if (post.inReplyToId !== null) push(state.repliesTo, post.inReplyToId, post.id)
  if (post.quotesId !== null) push(state.quotesOf, post.quotesId, post.id)
  state.lastSaid.set(saidKey(post.authorId, shownText(state, post)), post.id)
  for (const userId of mentionedIds(state, post)) push(state.mentionsOf, userId, post.id)
}

function applyDirect(state: State, direct: SandboxDirect): void {
  state.directs.set(direct.id, direct)
  push(state.directConversations, direct.conversationId, direct.id)
  push(state.directsWith, direct.senderId, direct.id)
  push(state.directsWith, direct.recipientId, direct.id)
}

function applyFollow(state: State, sourceId: string, targetId: string): void {
  push(state.followersOf, targetId, sourceId)
  const followed = state.followedBy.get(sourceId) ?? new Set()
  state.followedBy.set(sourceId, followed.add(targetId))
}

function push(lists: Map<string, string[]>, key: string, id: string): void {
  const list = lists.get(key)
  if (list) list.push(id)
  else lists.set(key, [id])
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
