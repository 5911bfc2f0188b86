import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { refuseByFate, spoilAnswer } from '../apply-fate.ts'
import { readBody } from '../body.ts'
import { tooManyConnections } from '../problems.ts'
import { type ApiParts, serveEndpoint, weigh } from '../serve-api.ts'
import { openStream } from '../stream/open-stream.ts'
import type { Webhooks } from '../webhooks/webhooks.ts'
import type { ActivityHub } from './activity-hub.ts'
import { subscriptionEndpoints } from './routes.ts'

const MAX_CONNECTIONS = 2

export interface ActivityParts extends ApiParts {
  readonly activity: ActivityHub
  readonly webhooks: Webhooks
  readonly nextId: () => string
  /** How often an idle stream says that it lives; the network's own 20 seconds without. */
  readonly heartbeatMs?: number
}

/** X Activity: what happens to users who let the app in, told as it happens. */
export function serveActivity(app: FastifyInstance, parts: ActivityParts): void {
  const endpoints = subscriptionEndpoints({
    subscriptions: parts.activity.subscriptions,
    grants: parts.grants,
    hasWebhook: id => parts.webhooks.find(id) !== undefined,
  })
  for (const endpoint of endpoints) serveEndpoint(app, parts, endpoint)
  app.get('/2/activity/stream', (request, reply) => connect(parts, request, reply))
}

const DEMAND = { caller: 'app', scopes: [], limit: 'activityStream' } as const
const querySchema = z.object({ backfill_minutes: z.coerce.number().int().min(0).max(5).default(0) })

function connect(parts: ActivityParts, request: FastifyRequest, reply: FastifyReply): void {
  const { activity, faults } = parts
  weigh(DEMAND, parts, request, reply)
  const { backfill_minutes } = readBody(querySchema, request.query)
  const fate = faults.take('read')
  refuseByFate(fate, reply, faults, parts.network.now())
  if (activity.openStreams >= MAX_CONNECTIONS) throw tooManyConnections()
  if (spoilAnswer(fate, { body: {} }, request, reply)) return
  const stream = openStream(request, reply, {
    faults: faults.stream,
    ...(parts.heartbeatMs !== undefined && { heartbeatMs: parts.heartbeatMs }),
    onClose: () => activity.leave(stream),
  })
  activity.join(stream, backfill_minutes)
}
