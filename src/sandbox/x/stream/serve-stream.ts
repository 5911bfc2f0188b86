import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { chargeReads } from '../../billing/charge-reads.ts'
import type { OpenNetwork } from '../../create-network.ts'
import { isNamed } from '../../faults.ts'
import type { AccessLevel } from '../access.ts'
import { refuseByFate, spoilAnswer } from '../apply-fate.ts'
import { readAsked } from '../asked.ts'
import { readBody } from '../body.ts'
import { shiftTimes } from '../distort.ts'
import { invalidParameter, Problem, tooManyConnections } from '../problems.ts'
import { type ApiParts, originOf, serveEndpoint, weigh } from '../serve-api.ts'
import { connectionEndpoints } from './connection-endpoints.ts'
import { type Connections, createConnections } from './connections.ts'
import { listPostsSince, renderDelivery, tellsOfPost } from './delivery.ts'
import { openStream } from './open-stream.ts'
import { ruleEndpoints } from './rule-endpoints.ts'
import type { RuleStore } from './rule-store.ts'

export interface StreamParts extends ApiParts {
  readonly streamRules: RuleStore
  /** How often an idle stream says that it lives; the network's own 20 seconds without. */
  readonly heartbeatMs?: number
}

/** The filtered stream: posts that pass a rule, as they are written. */
export function serveStream(app: FastifyInstance, parts: StreamParts): void {
  const connections = createConnections(() => parts.network.now())
  const endpoints = [...ruleEndpoints(parts.streamRules), ...connectionEndpoints(connections)]
  for (const endpoint of endpoints) serveEndpoint(app, parts, endpoint)
  app.get('/2/tweets/search/stream', (request, reply) => {
    weigh(DEMAND, parts, request, reply)
    const fate = parts.faults.take('read')
    refuseByFate(fate, reply, parts.faults, parts.network.now())
    const backfillMinutes = checkWish(parts, request.query)
    if (connections.openCount >= MAX_CONNECTIONS[parts.access]) throw tooManyConnections()
    if (spoilAnswer(fate, { body: {} }, request, reply)) return
    connect(parts, connections, request, reply, backfillMinutes)
  })
}

/** Whoever is connected keeps the next one away. */
const MAX_CONNECTIONS = { selfServe: 1, enterprise: 2 } as const satisfies {
  readonly [level in AccessLevel]: number
}

const DEMAND = { caller: 'app', scopes: [], limit: 'filteredStream' } as const

const querySchema = z.looseObject({ backfill_minutes: z.coerce.number().int().min(0).max(5).default(0) })

/** How many minutes shall be caught up. @throws Problem unless the app may connect and has something to hear. */
function checkWish(parts: StreamParts, query: unknown): number {
  if (parts.access === 'selfServe') refuseRecovery(query)
  if (parts.streamRules.list().length === 0) throw noRules()
  return readBody(querySchema, query).backfill_minutes
}

const RECOVERY = ['backfill_minutes', 'start_time', 'end_time']

/** Catching up is sold by contract only. */
function refuseRecovery(query: unknown): void {
  const asked = Object.entries(query ?? {}).find(([name]) => RECOVERY.includes(name))
  if (asked) throw invalidParameter(asked[0], String(asked[1]), 'is not available to your access level')
}

const noRules = (): Problem =>
  new Problem(409, {
    title: 'ConnectionException',
    detail:
      'You must define rules using the POST /2/tweets/search/stream/rules endpoint before connecting to filtered stream.',
    connection_issue: 'RuleConfigurationIssue',
    type: 'https://api.twitter.com/2/problems/streaming-connection',
  })

function connect(
  parts: StreamParts,
  connections: Connections,
  request: FastifyRequest,
  reply: FastifyReply,
  backfillMinutes: number,
): void {
  const { network, faults, streamRules: rules } = parts
  const asked = readAsked(request.query as { [name: string]: string | undefined })
  const base = originOf(request)
  const deliver = (id: string) => {
    if (isSilent(parts, network, id)) return
    const item = renderDelivery(network.state, rules, id, asked, base)
    if (!item) return
    parts.ledger.charge(chargeReads(item, false))
    stream.send(shiftTimes(item, faults.current.clockSkewSeconds))
  }
  const leave = network.onRecord(entry => {
    if (tellsOfPost(entry)) deliver(entry.post.id)
  })
  const stream = openStream(request, reply, {
    faults: faults.stream,
    ...(parts.heartbeatMs !== undefined && { heartbeatMs: parts.heartbeatMs }),
    onClose: () => {
      leave()
      afterLingering(faults.stream.current.lingerMs, forget)
    },
  })
  const forget = connections.open(request.ip, () => stream.disconnect('ForceDisconnect'))
  for (const id of listPostsSince(network, backfillMinutes)) deliver(id)
}

/** The network notices late that a client has gone, and keeps its place taken meanwhile. */
function afterLingering(lingerMs: number, forget: () => void): void {
  if (lingerMs === 0) forget()
  else setTimeout(forget, lingerMs).unref()
}

function isSilent({ faults }: StreamParts, { state }: OpenNetwork, postId: string): boolean {
  const { silent, silentUsers } = faults.current
  const author = state.users.get(state.posts.get(postId)?.authorId ?? '')
  return silent || (author !== undefined && isNamed(silentUsers, author))
}
