import { detectLanguage } from './language.ts'
import type { Network, NetworkRefusal, NewPost, SandboxPost, SandboxUser, Told } from './network.ts'
import type { Record } from './record-file.ts'
import { createRecorder, type Recorder } from './recorder.ts'
import {
  decideDirectRefusal,
  decideLeadingMentions,
  decideTextRefusal,
  directConversationId,
  isDuplicate,
  isSummonedBy,
  refusal,
} from './rules.ts'
import { createSnowflakes, timeFromId } from './snowflake.ts'
import type { State } from './state.ts'

export interface NetworkOptions {
  readonly record: Record
  readonly now: () => Date
  /** Whether apps may reply to and quote only those who called them (X's rule for self-serve apps). */
  readonly summonedReplies: boolean
}

/** The network and, for the HTTP face alone, the state behind it. */
export interface OpenNetwork extends Network {
  readonly state: State
}

export function createNetwork(options: NetworkOptions): OpenNetwork {
  const recorder = createRecorder(options.record, options.now)
  const world: World = {
    ...options,
    recorder,
    state: recorder.state,
    snowflakes: createSnowflakes(options.now),
  }
  if (recorder.lastId !== null) world.snowflakes.raiseAbove(recorder.lastId)
  const { state } = world
  return {
    state,
    now: options.now,
    join: user => join(world, user),
    findUser: key => state.users.get(key) ?? state.users.get(state.usernames.get(key.toLowerCase()) ?? ''),
    users: () => [...state.users.values()],
    findPost: id => state.posts.get(id),
    post: (authorId, post, by) => createPost(world, authorId, post, by),
    repost: (userId, postId, by) => createRepost(world, userId, postId, by),
    deletePost: (userId, postId) => deletePost(world, userId, postId),
    sendDirect: (from, to, text, by) => sendDirect(world, from, to, text, by),
    follow: (sourceId, targetId) => follow(world, sourceId, targetId),
    record: (since = 0) => recorder.since(since),
    onRecord: recorder.listen,
  }
}

interface World extends NetworkOptions {
  readonly recorder: Recorder
  readonly state: State
  readonly snowflakes: ReturnType<typeof createSnowflakes>
}

type Writer = 'api' | 'cast'

function join(world: World, user: Parameters<Network['join']>[0]): SandboxUser {
  if (!/^[A-Za-z0-9_]{1,15}$/.test(user.username)) throw new Error(`No username: ${user.username}`)
  if (world.state.usernames.has(user.username.toLowerCase())) throw new Error(`@${user.username} is taken`)
  if (user.id !== undefined && !/^[1-9][0-9]{0,18}$/.test(user.id)) throw new Error(`No user id: ${user.id}`)
  if (user.id !== undefined && world.state.users.has(user.id)) throw new Error(`User id ${user.id} is taken`)
  const joined = { ...user, id: user.id ?? world.snowflakes.next(), createdAt: world.now().toISOString() }
  world.recorder.append({ type: 'user.joined', user: joined })
  return joined
}

function createPost(world: World, authorId: string, post: NewPost, by: Writer): Told<SandboxPost> {
  const { state } = world
  if (!state.users.has(authorId)) return refusal('notFound', 'There is no such author.')
  const textRefusal = decideTextRefusal(post.text)
  if (textRefusal) return refusal(textRefusal)
  const target = findTarget(state, post.inReplyToId)
  const quoted = findTarget(state, post.quotesId)
  if (target === 'gone') return refusal('notFound')
  if (quoted === 'gone')
    return refusal('notFound', 'You attempted to quote a Tweet that is not visible to you.')
  for (const called of [target, quoted]) {
    if (called && by === 'api' && world.summonedReplies && !isSummonedBy(state, called, authorId))
      return refusal('notSummoned')
  }
  const draft = draftPost(state, authorId, post, target, quoted)
  if (isDuplicate(state, draft, world.now())) return refusal('duplicate')
  return { ok: true, value: recordPost(world, draft, by) }
}

/** The post that is meant: of a repost the one it repeats, null when none is named. */
function findTarget(state: State, id: string | undefined): SandboxPost | null | 'gone' {
  if (id === undefined) return null
  const post = state.posts.get(id)
  if (post?.repostsId) return state.posts.get(post.repostsId) ?? 'gone'
  return post ?? 'gone'
}

type Draft = Omit<SandboxPost, 'id' | 'createdAt' | 'conversationId'> & {
  readonly conversationId: string | null
}

function draftPost(
  state: State,
  authorId: string,
  post: NewPost,
  target: SandboxPost | null,
  quoted: SandboxPost | null,
): Draft {
  const leading = target ? decideLeadingMentions(state, authorId, target, post) : []
  return {
    authorId,
    text: post.text,
    conversationId: target?.conversationId ?? null,
    inReplyToId: target?.id ?? null,
    quotesId: quoted?.id ?? null,
    repostsId: null,
    lang: post.lang ?? detectLanguage(post.text),
    ...(leading.length > 0 && { leadingMentions: leading }),
  }
}

function recordPost(world: World, draft: Draft, by: Writer): SandboxPost {
  const id = world.snowflakes.next()
  const createdAt = timeFromId(id).toISOString()
  const post: SandboxPost = { ...draft, id, createdAt, conversationId: draft.conversationId ?? id }
  world.recorder.append({ type: 'post.created', post, by })
  return post
}

function createRepost(world: World, userId: string, postId: string, by: Writer): Told<SandboxPost> {
  const { state } = world
  const author = state.users.get(userId)
  const original = findTarget(state, postId)
  if (!author || !original || original === 'gone') return refusal('notFound', 'There is no such Tweet.')
  const reposts = (state.repostsOf.get(original.id) ?? []).map(id => state.posts.get(id))
  if (reposts.some(repost => repost?.authorId === userId))
    return refusal('duplicate', 'You cannot retweet a Tweet that you have already retweeted.')
  const name = state.users.get(original.authorId)?.username
  const draft: Draft = {
    authorId: userId,
    text: cutRepost(`RT @${name}: ${original.text}`),
    conversationId: null,
    inReplyToId: null,
    quotesId: null,
    repostsId: original.id,
    lang: original.lang,
  }
  return { ok: true, value: recordPost(world, draft, by) }
}

/** Reposts show at most 140 characters of what they repeat. */
function cutRepost(text: string): string {
  const characters = [...text]
  return characters.length <= 140 ? text : `${characters.slice(0, 139).join('')}…`
}

function deletePost(world: World, userId: string, postId: string): Told<true> {
  const post = world.state.posts.get(postId)
  if (!post) return refusal('notFound', 'There is no such Tweet.')
  if (post.authorId !== userId) return refusal('notYours')
  world.recorder.append({ type: 'post.deleted', postId })
  return { ok: true, value: true }
}

function sendDirect(
  world: World,
  senderId: string,
  recipientId: string,
  text: string,
  by: Writer,
): ReturnType<Network['sendDirect']> {
  const sender = world.state.users.get(senderId)
  const recipient = world.state.users.get(recipientId)
  if (!sender || !recipient) return refusal('notFound', 'There is no such participant.')
  const code: NetworkRefusal['code'] | null = decideDirectRefusal(world.state, sender, recipient, text)
  if (code) return refusal(code, code === 'tooLong' ? 'The message is too long.' : undefined)
  const id = world.snowflakes.next()
  const conversationId = directConversationId(senderId, recipientId)
  const direct = { id, conversationId, senderId, recipientId, text, createdAt: timeFromId(id).toISOString() }
  world.recorder.append({ type: 'direct.sent', direct, by })
  return { ok: true, value: direct }
}

function follow(world: World, sourceId: string, targetId: string): Told<true> {
  const { users, followedBy } = world.state
  if (!users.has(sourceId) || !users.has(targetId)) return refusal('notFound', 'There is no such user.')
  if (!followedBy.get(sourceId)?.has(targetId))
    world.recorder.append({ type: 'follow.created', sourceId, targetId })
  return { ok: true, value: true }
}
