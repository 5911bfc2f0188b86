import { z } from 'zod'
import { readBody } from '../body.ts'
import { type Answer, type Asking, type Endpoint, getUserId, refuse } from '../endpoint.ts'
import { getOwnPathId, getPathId } from '../params.ts'
import { notFoundError } from '../problems.ts'
import { answerUserList } from './user-lists.ts'

const READ = ['tweet.read', 'users.read']
const SIZE = { least: 1, most: 1000, usual: 100 }
const asUser = { caller: 'user' } as const
const follow = { ...asUser, scopes: [...READ, 'follows.write'], limit: 'follow' } as const
const mute = { ...asUser, scopes: [...READ, 'mute.write'], limit: 'mute' } as const
const block = { ...asUser, scopes: [...READ, 'dm.write'], limit: 'mute' } as const

/** Who follows, mutes and blocks whom. */
export const bondEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/2/users/:id/followers',
    caller: 'any',
    scopes: [...READ, 'follows.read'],
    limit: 'followers',
    answer: answerFollowers,
  },
  {
    method: 'GET',
    path: '/2/users/:id/following',
    caller: 'any',
    scopes: [...READ, 'follows.read'],
    limit: 'followers',
    answer: answerFollowing,
  },
  { ...follow, method: 'POST', path: '/2/users/:id/following', answer: answerFollow },
  {
    ...follow,
    method: 'DELETE',
    path: '/2/users/:source_user_id/following/:target_user_id',
    answer: answerUnfollow,
  },
  {
    ...asUser,
    method: 'GET',
    path: '/2/users/:id/muting',
    scopes: [...READ, 'mute.read'],
    limit: 'followers',
    answer: asking => answerOwnBonds(asking, 'mutedBy'),
  },
  { ...mute, method: 'POST', path: '/2/users/:id/muting', answer: answerMute },
  {
    ...mute,
    method: 'DELETE',
    path: '/2/users/:source_user_id/muting/:target_user_id',
    answer: answerUnmute,
  },
  {
    ...asUser,
    method: 'GET',
    path: '/2/users/:id/blocking',
    scopes: [...READ, 'block.read'],
    limit: 'followers',
    answer: asking => answerOwnBonds(asking, 'blockedBy'),
  },
  { ...block, method: 'POST', path: '/2/users/:id/dm/block', answer: asking => answerBlock(asking, true) },
  { ...block, method: 'POST', path: '/2/users/:id/dm/unblock', answer: asking => answerBlock(asking, false) },
]

/** Followers who came on this network, newest first. */
function answerFollowers(asking: Asking): Answer {
  const { state } = asking.network
  const id = getPathId(asking, 'id')
  if (!state.users.has(id)) return { body: { errors: [notFoundError('user', 'id', id)] } }
  return answerUserList(asking, state.followersOf.get(id) ?? [], SIZE)
}

function answerFollowing(asking: Asking): Answer {
  const { state } = asking.network
  const id = getPathId(asking, 'id')
  if (!state.users.has(id)) return { body: { errors: [notFoundError('user', 'id', id)] } }
  return answerUserList(asking, [...(state.followedBy.get(id) ?? [])], SIZE)
}

function answerOwnBonds(asking: Asking, bonds: 'mutedBy' | 'blockedBy'): Answer {
  const id = getOwnPathId(asking, 'id')
  return answerUserList(asking, [...(asking.network.state[bonds].get(id) ?? [])], SIZE)
}

const targetSchema = z.strictObject({ target_user_id: z.string().regex(/^[0-9]{1,19}$/) })

function answerFollow(asking: Asking): Answer {
  const { target_user_id } = readBody(targetSchema, asking.body)
  const told = asking.network.follow(getOwnPathId(asking, 'id'), target_user_id)
  if (!told.ok) throw refuse(told.refusal)
  return { body: { data: { following: true, pending_follow: false } } }
}

function answerUnfollow(asking: Asking): Answer {
  const told = asking.network.unfollow(...getPair(asking))
  if (!told.ok) throw refuse(told.refusal)
  return { body: { data: { following: false } } }
}

function answerMute(asking: Asking): Answer {
  const { target_user_id } = readBody(targetSchema, asking.body)
  const told = asking.network.mute(getOwnPathId(asking, 'id'), target_user_id)
  if (!told.ok) throw refuse(told.refusal)
  return { body: { data: { muting: true } } }
}

function answerUnmute(asking: Asking): Answer {
  const told = asking.network.unmute(...getPair(asking))
  if (!told.ok) throw refuse(told.refusal)
  return { body: { data: { muting: false } } }
}

function getPair(asking: Asking): [string, string] {
  return [getOwnPathId(asking, 'source_user_id'), getPathId(asking, 'target_user_id')]
}

function answerBlock(asking: Asking, isBlocked: boolean): Answer {
  const change = isBlocked ? asking.network.block : asking.network.unblock
  const told = change(getUserId(asking.caller), getPathId(asking, 'id'), 'directs')
  if (!told.ok) throw refuse(told.refusal)
  return { body: { data: { blocked: isBlocked } } }
}
