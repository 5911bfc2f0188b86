import { createDirects } from './acts/directs.ts'
import { changeProfile, join } from './acts/people.ts'
import { createPost, createRepost, deletePost, deleteRepost } from './acts/posts.ts'
import { createReactions } from './acts/reactions.ts'
import type { World } from './acts/world.ts'
import type { Network } from './network.ts'
import type { Record } from './record-file.ts'
import { createRecorder } from './recorder.ts'
import { createSnowflakes } from './snowflake.ts'
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
  const { now, summonedReplies } = options
  const recorder = createRecorder(options.record, now)
  const { state } = recorder
  const world: World = { recorder, state, snowflakes: createSnowflakes(now), now, summonedReplies }
  if (recorder.lastId !== null) world.snowflakes.raiseAbove(recorder.lastId)
  return {
    ...createReactions(world),
    ...createDirects(world),
    state,
    now,
    join: user => join(world, user),
    changeProfile: (userId, profile) => changeProfile(world, userId, profile),
    findUser: key => state.users.get(key) ?? state.users.get(state.usernames.get(key.toLowerCase()) ?? ''),
    users: () => [...state.users.values()],
    findPost: id => state.posts.get(id),
    post: (authorId, post, by) => createPost(world, authorId, post, by),
    repost: (userId, postId, by) => createRepost(world, userId, postId, by),
    unrepost: (userId, postId) => deleteRepost(world, userId, postId),
    deletePost: (userId, postId) => deletePost(world, userId, postId),
    record: (since = 0) => recorder.since(since),
    onRecord: recorder.listen,
  }
}
