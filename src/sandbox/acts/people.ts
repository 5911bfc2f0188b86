import type { Network, SandboxUser, Told } from '../network.ts'
import { refusal } from '../rules.ts'
import type { Profile } from '../subjects.ts'
import type { World } from './world.ts'

export function join(world: World, user: Parameters<Network['join']>[0]): SandboxUser {
  checkUsername(world, user.username)
  if (user.id !== undefined && !/^[1-9][0-9]{0,18}$/.test(user.id)) throw new Error(`No user id: ${user.id}`)
  if (user.id !== undefined && world.state.users.has(user.id)) throw new Error(`User id ${user.id} is taken`)
  const joined = { ...user, id: user.id ?? world.snowflakes.next(), createdAt: world.now().toISOString() }
  world.recorder.append({ type: 'user.joined', user: joined })
  return joined
}

function checkUsername({ state }: World, username: string, ownId?: string): void {
  if (!/^[A-Za-z0-9_]{1,15}$/.test(username)) throw new Error(`No username: ${username}`)
  const holder = state.usernames.get(username.toLowerCase())
  if (holder !== undefined && holder !== ownId) throw new Error(`@${username} is taken`)
}

export function changeProfile(world: World, userId: string, profile: Profile): Told<SandboxUser> {
  const user = world.state.users.get(userId)
  if (!user) return refusal('notFound', 'There is no such user.')
  if (profile.username !== undefined) checkUsername(world, profile.username, userId)
  const changed = (Object.keys(profile) as (keyof Profile)[]).filter(name => profile[name] !== user[name])
  if (changed.length === 0) return { ok: true, value: user }
  const only = (from: Profile): Profile => Object.fromEntries(changed.map(name => [name, from[name]]))
  world.recorder.append({ type: 'user.changed', userId, before: only(user), after: only(profile) })
  return { ok: true, value: { ...user, ...only(profile) } }
}
