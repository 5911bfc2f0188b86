import type { RecordEntry, SandboxDirect, SandboxPost, SandboxUser } from '../../../src/sandbox/network.ts'
import { getPlaces } from './places.ts'

/** Asks the sandbox network, as people and checkers do. */
async function ask<T>(
  path: string,
  body?: unknown,
  method = body === undefined ? 'GET' : 'POST',
): Promise<T> {
  const answer = await fetch(getPlaces().network + path, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`)
  return (await answer.json()) as T
}

export interface CustomerOptions {
  readonly username?: string
  readonly name?: string
  readonly description?: string
  readonly followers?: number
  readonly directMessages?: 'everyone' | 'followed'
}

/** Somebody on the network who belongs to one test alone. */
export interface Customer {
  readonly id: string
  readonly username: string
  readonly name: string
  post(text: string, inReplyToId?: string): Promise<SandboxPost>
  writeDirectly(text: string, to?: string): Promise<SandboxDirect>
}

let joined = 0

/** Nobody else's in this run, whichever process asks. */
const makeUsername = (): string =>
  `t${process.pid.toString(36)}_${(++joined).toString(36)}_${Date.now().toString(36).slice(-4)}`

export async function joinCustomer(options: CustomerOptions = {}): Promise<Customer> {
  const username = options.username ?? makeUsername()
  const { user } = await ask<{ user: SandboxUser }>('/sandbox/users', {
    name: `Prova ${username}`,
    ...options,
    username,
  })
  return {
    id: user.id,
    username,
    name: user.name,
    post: async (text, inReplyToId) =>
      (await ask<{ post: SandboxPost }>('/sandbox/posts', { username, text, inReplyToId })).post,
    writeDirectly: async (text, to = 'aurora_aiuta') =>
      (await ask<{ direct: SandboxDirect }>('/sandbox/directs', { from: username, to, text })).direct,
  }
}

export const repost = (username: string, postId: string): Promise<unknown> =>
  ask('/sandbox/reposts', { username, postId })

export const follow = (source: string, target: string): Promise<unknown> =>
  ask('/sandbox/follows', { source, target })

const readRecord = async (): Promise<readonly RecordEntry[]> =>
  (await ask<{ entries: RecordEntry[] }>('/sandbox/record')).entries

/** Posts that say exactly this, by whomever. */
export async function findPosts(text: string): Promise<SandboxPost[]> {
  const entries = await readRecord()
  return entries.flatMap(entry =>
    entry.type === 'post.created' && entry.post.text === text ? [entry.post] : [],
  )
}

/** What an account of the network says that is not the test's own. */
export const postAs = async (username: string, text: string): Promise<SandboxPost> =>
  (await ask<{ post: SandboxPost }>('/sandbox/posts', { username, text })).post

/** Whether the author of the conversation has hidden this reply. */
export async function isHidden(postId: string): Promise<boolean> {
  const entries = await readRecord()
  const last = entries.findLast(
    entry => (entry.type === 'post.hidden' || entry.type === 'post.unhidden') && entry.postId === postId,
  )
  return last?.type === 'post.hidden'
}

export async function findDirects(text: string): Promise<SandboxDirect[]> {
  const entries = await readRecord()
  return entries.flatMap(entry =>
    entry.type === 'direct.sent' && entry.direct.text === text ? [entry.direct] : [],
  )
}

/** Whether these words stand anywhere on the network. */
export const isOnNetwork = async (words: string): Promise<boolean> =>
  JSON.stringify(await readRecord()).includes(words)

interface Credentials {
  readonly clientId: string
  readonly clientSecret: string
  readonly users: readonly Pick<SandboxUser, 'id' | 'username'>[]
}

export const getCredentials = (): Promise<Credentials> => ask('/sandbox/credentials')

export async function getUserId(username: string): Promise<string> {
  const { users } = await getCredentials()
  const user = users.find(each => each.username === username)
  if (user === undefined) throw new Error(`nobody on the network is called ${username}`)
  return user.id
}

/** Something goes wrong with the next writes; it holds for the whole network, so that such tests run alone. */
export const setFaults = (faults: Readonly<Record<string, unknown>>): Promise<unknown> =>
  ask('/sandbox/faults', faults)
