import type { Reactions, Told } from '../network.ts'
import type { NewEntry } from '../recorder.ts'
import { refusal } from '../rules.ts'
import type { State } from '../state.ts'
import { DONE, type World } from './world.ts'

/** What people do to posts and to each other without a word. What is so already leaves no second record. */
export function createReactions(world: World): Reactions {
  const { state } = world
  const like = (isLiked: boolean) => (userId: string, postId: string) => react(world, isLiked, userId, postId)
  const bond =
    (bonds: (state: State) => Map<string, Set<string>>, isBound: boolean, entry: BondEntry) =>
    (sourceId: string, targetId: string) => {
      if (!state.users.has(sourceId) || !state.users.has(targetId)) return noUser()
      const isSo = bonds(state).get(sourceId)?.has(targetId) ?? false
      if (isSo !== isBound) world.recorder.append({ ...entry, sourceId, targetId })
      return DONE
    }
  const follows = (s: State) => s.followedBy
  const mutes = (s: State) => s.mutedBy
  const blocks = (scope: 'all' | 'directs') => (s: State) =>
    scope === 'all' ? s.blockedBy : s.directBlockedBy
  return {
    like: like(true),
    unlike: like(false),
    hide: (userId, postId, isHidden) => hide(world, userId, postId, isHidden),
    vote: (userId, postId, position) => vote(world, userId, postId, position),
    follow: bond(follows, true, { type: 'follow.created' }),
    unfollow: bond(follows, false, { type: 'follow.deleted' }),
    mute: bond(mutes, true, { type: 'mute.created' }),
    unmute: bond(mutes, false, { type: 'mute.deleted' }),
    block: (source, target, scope) =>
      bond(blocks(scope), true, { type: 'block.created', scope })(source, target),
    unblock: (source, target, scope) =>
      bond(blocks(scope), false, { type: 'block.deleted', scope })(source, target),
  }
}

type WithoutPair<Entry> = Entry extends { sourceId: string } ? Omit<Entry, 'sourceId' | 'targetId'> : never
type BondEntry = WithoutPair<NewEntry>

const noUser = () => refusal('notFound', 'There is no such user.')
const noPost = () => refusal('notFound', 'There is no such Tweet.')

/** Reactions go to the newest version, and to what a repost repeats. */
function findReacted(state: State, postId: string) {
  const post = state.posts.get(state.newestOf.get(postId) ?? postId)
  return post?.repostsId ? state.posts.get(state.newestOf.get(post.repostsId) ?? post.repostsId) : post
}

function react(world: World, isLiked: boolean, userId: string, postId: string): Told<true> {
  const { state } = world
  const post = findReacted(state, postId)
  if (!post || !state.users.has(userId)) return noPost()
  const versions = post.editHistory ?? [post.id]
  const liked = versions.find(id => state.likesOf.get(id)?.includes(userId))
  if (isLiked && liked === undefined) world.recorder.append({ type: 'like.created', userId, postId: post.id })
  if (!isLiked && liked !== undefined) world.recorder.append({ type: 'like.deleted', userId, postId: liked })
  return DONE
}

/** Only replies can be put aside, and only by whoever began the conversation. */
function hide(world: World, userId: string, postId: string, isHidden: boolean): Told<true> {
  const { state } = world
  const post = findReacted(state, postId)
  if (!post) return noPost()
  const root = state.posts.get(state.newestOf.get(post.conversationId) ?? post.conversationId)
  if (root?.authorId !== userId || post.inReplyToId === null) return refusal('notInConversation')
  if (state.hiddenPosts.has(post.id) !== isHidden)
    world.recorder.append({
      type: isHidden ? 'post.hidden' : 'post.unhidden',
      postId: post.id,
      byId: userId,
    })
  return DONE
}

function vote(world: World, userId: string, postId: string, position: number): Told<true> {
  const { state } = world
  const post = findReacted(state, postId)
  if (!post?.poll || !state.users.has(userId)) return noPost()
  if (post.poll.options[position - 1] === undefined) return refusal('invalid', 'There is no such option.')
  if (Date.parse(post.poll.endsAt) <= world.now().getTime()) return refusal('pollClosed')
  if (state.votesOf.get(post.id)?.has(userId)) return refusal('duplicate', 'You have already voted.')
  world.recorder.append({ type: 'poll.voted', userId, postId: post.id, position })
  return DONE
}
