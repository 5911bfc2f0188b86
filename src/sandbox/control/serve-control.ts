import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { createTheatre } from '../cast/dramas/theatre.ts'
import type { OpenNetwork } from '../create-network.ts'
import type { Secrets } from '../credentials.ts'
import { faultsSchema, type Switchboard } from '../faults.ts'
import type { MediaLibrary } from '../media/library.ts'
import type { SandboxUser } from '../network.ts'
import { REPLY_SETTINGS } from '../subjects.ts'
import { readBody } from '../x/body.ts'
import { Problem } from '../x/problems.ts'
import { ACTS } from './acts.ts'
import { listCredentials } from './credentials.ts'
import { bringMedia, getAttached, mediaIds } from './media.ts'
import { getUser, id, person, unwrap } from './people.ts'
import { serveRoom } from './room/serve-room.ts'
import { serveDramas } from './serve-dramas.ts'

export interface ControlParts {
  readonly network: OpenNetwork
  readonly media: MediaLibrary
  readonly secrets: Secrets
  readonly faults: Switchboard
}

/** A picture of 5 MB in base64. */
const MEDIA_LIMIT_BYTES = 8 * 1024 * 1024

/** The sandbox's own face under `/sandbox`: keys, record, acts of people, and what shall go wrong. */
export function serveControl(app: FastifyInstance, parts: ControlParts): void {
  const { network, faults } = parts
  app.get('/sandbox/credentials', () => listCredentials(network, parts.secrets))
  app.get('/sandbox/record', request => ({ entries: network.record(readSince(request.query)) }))
  app.post('/sandbox/users', request => ({ user: joinUser(network, request.body) }))
  app.post('/sandbox/posts', request => ({ post: createPost(parts, request.body) }))
  app.post('/sandbox/reposts', request => ({ post: createRepost(network, request.body) }))
  app.post('/sandbox/directs', request => ({ direct: sendDirect(parts, request.body) }))
  app.post('/sandbox/media', { bodyLimit: MEDIA_LIMIT_BYTES }, request =>
    bringMedia(network, parts.media, request.body),
  )
  app.post('/sandbox/follows', request => ({ followed: follow(network, request.body) }))
  for (const [path, act] of Object.entries(ACTS))
    app.post(`/sandbox/${path}`, request => act(network, request.body))
  app.get('/sandbox/faults', () => faults.current)
  app.post('/sandbox/faults', request => {
    faults.set(readBody(faultsSchema, request.body))
    return faults.current
  })
  app.delete('/sandbox/faults', () => {
    faults.reset()
    return faults.current
  })
  const theatre = createTheatre(network)
  serveDramas(app, theatre)
  serveRoom(app, parts, theatre)
}

const sinceSchema = z.object({ since: z.coerce.number().int().min(0).default(0) })

function readSince(query: unknown): number {
  return readBody(sinceSchema, query).since
}

const userSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[1-9][0-9]{0,18}$/)
    .optional(),
  username: z.string().regex(/^[A-Za-z0-9_]{1,15}$/),
  name: z.string().min(1).max(50).optional(),
  description: z.string().max(300).default(''),
  followers: z.int().min(0).default(100),
  verified: z.boolean().default(false),
  role: z.enum(['care', 'marketing', 'customer', 'outsider']).default('customer'),
  directMessages: z.enum(['everyone', 'followed']).default('everyone'),
})

function joinUser(network: OpenNetwork, body: unknown): SandboxUser {
  const user = readBody(userSchema, body)
  if (network.state.usernames.has(user.username.toLowerCase()))
    throw new Problem(409, { title: 'Conflict', detail: `@${user.username} is taken.`, status: 409 })
  if (user.id !== undefined && network.state.users.has(user.id))
    throw new Problem(409, { title: 'Conflict', detail: `User id ${user.id} is taken.`, status: 409 })
  return network.join({ ...user, name: user.name ?? user.username })
}

const postSchema = z.strictObject({
  authorId: person.optional(),
  username: person.optional(),
  text: z.string(),
  inReplyToId: id.optional(),
  quotesId: id.optional(),
  lang: z.string().max(10).optional(),
  poll: z
    .strictObject({
      options: z.array(z.string().min(1).max(25)).min(2).max(4),
      durationMinutes: z.int().min(5).max(10_080),
    })
    .optional(),
  replySettings: z.enum(REPLY_SETTINGS).optional(),
  mediaIds,
})

function createPost({ network, media: library }: ControlParts, body: unknown) {
  const { authorId, username, mediaIds, ...post } = readBody(postSchema, body)
  const author = getUser(network, authorId ?? username ?? '').id
  const media = getAttached(library, author, mediaIds, 'post')
  return unwrap(network.post(author, { ...post, media }, 'cast'))
}

const repostSchema = z.strictObject({ authorId: person.optional(), username: person.optional(), postId: id })

function createRepost(network: OpenNetwork, body: unknown) {
  const { authorId, username, postId } = readBody(repostSchema, body)
  return unwrap(network.repost(getUser(network, authorId ?? username ?? '').id, postId, 'cast'))
}

const directSchema = z.strictObject({ from: person, to: person, text: z.string(), mediaIds })

function sendDirect({ network, media: library }: ControlParts, body: unknown) {
  const { from, to, text, mediaIds } = readBody(directSchema, body)
  const sender = getUser(network, from).id
  const [media] = getAttached(library, sender, mediaIds, 'direct') ?? []
  const direct = { to: { userId: getUser(network, to).id }, text, media }
  return unwrap(network.writeDirect(sender, direct, 'cast'))
}

const followSchema = z.strictObject({ source: person, target: person })

function follow(network: OpenNetwork, body: unknown) {
  const { source, target } = readBody(followSchema, body)
  return unwrap(network.follow(getUser(network, source).id, getUser(network, target).id))
}
