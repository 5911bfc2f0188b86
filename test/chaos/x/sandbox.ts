import { z } from 'zod'
import { startProgram } from '../program.ts'

/** The sandbox network in a process of its own: it lives on while the desk dies. */
export interface Sandbox {
  readonly url: string
  readonly credentials: Credentials
  /** @returns the new user's id. */
  join(username: string): Promise<string>
  post(username: string, text: string, inReplyToId?: string): Promise<string>
  repost(username: string, postId: string): Promise<void>
  sendDirect(from: string, to: string, text: string): Promise<void>
  setFaults(faults: Readonly<Record<string, unknown>>): Promise<void>
  healFaults(): Promise<void>
  readRecord(since?: number): Promise<RecordLine[]>
  stop(): Promise<unknown>
}

const credentialsSchema = z.object({
  clientId: z.string(),
  clientSecret: z.string(),
  consumerSecret: z.string(),
  bearer: z.string(),
  users: z.array(
    z.object({ id: z.string(), username: z.string(), role: z.string(), accessToken: z.string() }),
  ),
})
export type Credentials = z.infer<typeof credentialsSchema>

const postSchema = z.object({
  id: z.string(),
  authorId: z.string(),
  text: z.string(),
  inReplyToId: z.string().nullable(),
  quotesId: z.string().nullable(),
  repostsId: z.string().nullable(),
  leadingMentions: z.array(z.string()).optional(),
})
const directSchema = z.object({
  id: z.string(),
  senderId: z.string(),
  recipientId: z.string(),
  text: z.string(),
})
const recordLineSchema = z.union([
  z.object({ seq: z.number(), type: z.literal('post.created'), by: z.string(), post: postSchema }),
  z.object({ seq: z.number(), type: z.literal('direct.sent'), by: z.string(), direct: directSchema }),
  z.object({ seq: z.number(), type: z.enum(['user.joined', 'post.deleted', 'follow.created']) }),
])
/** One line of the network's own record, as far as the checker reads it. */
export type RecordLine = z.infer<typeof recordLineSchema>
const recordSchema = z.object({ entries: z.array(recordLineSchema) })

export async function startSandbox(): Promise<Sandbox> {
  const args = ['sandbox', '--port', '0', '--limits', 'none', '--search-lag', '0']
  const program = startProgram({ args })
  const line = await program.waitForLine('sandbox ready ')
  const url = line.slice(line.indexOf('http')).trim()
  const ask = (path: string, body?: unknown, method = body === undefined ? 'GET' : 'POST') =>
    askSandbox(url + path, method, body)
  return {
    url,
    credentials: credentialsSchema.parse(await ask('/sandbox/credentials')),
    join: async username =>
      z.object({ user: z.object({ id: z.string() }) }).parse(await ask('/sandbox/users', { username })).user
        .id,
    post: async (username, text, inReplyToId) =>
      z.object({ post: z.object({ id: z.string() }) }).parse(
        await ask('/sandbox/posts', {
          username,
          text,
          ...(inReplyToId === undefined ? {} : { inReplyToId }),
        }),
      ).post.id,
    repost: async (username, postId) => void (await ask('/sandbox/reposts', { username, postId })),
    sendDirect: async (from, to, text) => void (await ask('/sandbox/directs', { from, to, text })),
    setFaults: async faults => void (await ask('/sandbox/faults', faults)),
    healFaults: async () => void (await ask('/sandbox/faults', undefined, 'DELETE')),
    readRecord: async (since = 0) => recordSchema.parse(await ask(`/sandbox/record?since=${since}`)).entries,
    stop: () => program.stop(10_000),
  }
}

async function askSandbox(url: string, method: string, body: unknown): Promise<unknown> {
  const response = await fetch(url, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`${method} ${url} answered ${response.status}: ${await response.text()}`)
  return response.json()
}
