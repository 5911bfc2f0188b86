import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { chargeRequest } from '../billing/charge-request.ts'
import type { Ledger } from '../billing/ledger.ts'
import type { OpenNetwork } from '../create-network.ts'
import type { Secrets } from '../credentials.ts'
import type { Switchboard } from '../faults.ts'
import type { MediaLibrary } from '../media/library.ts'
import type { AccessLevel } from './access.ts'
import { delayOf, refuseByFate, spoilAnswer } from './apply-fate.ts'
import { type Caller, checkDemand, getCaller } from './caller.ts'
import type { Asking, Endpoint, FileAnswer } from './endpoint.ts'
import { ENDPOINTS } from './endpoints.ts'
import { readMultipart } from './multipart.ts'
import type { Grants } from './oauth/grants.ts'
import { tooManyRequests } from './problems.ts'
import type { RateLimits } from './rate-limits.ts'
import { readSignedRequest } from './signed-request.ts'

export interface ApiParts {
  readonly network: OpenNetwork
  readonly media: MediaLibrary
  readonly secrets: Secrets
  readonly grants: Grants
  readonly limits: RateLimits
  readonly faults: Switchboard
  readonly searchLagSeconds: number
  readonly access: AccessLevel
  readonly ledger: Ledger
}

/** The API under `/2`: each request is weighed in the same order (token, kind of token, limit, faults). */
export function serveApi(app: FastifyInstance, parts: ApiParts): void {
  for (const endpoint of ENDPOINTS) serveEndpoint(app, parts, endpoint)
}

export function serveEndpoint(app: FastifyInstance, parts: ApiParts, endpoint: Endpoint): void {
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    ...(endpoint.bodyLimitBytes !== undefined && { bodyLimit: endpoint.bodyLimitBytes }),
    handler: (request, reply) => serve(endpoint, parts, request, reply),
  })
}

/** One request from its token to its answer. */
async function serve(
  endpoint: Endpoint,
  parts: ApiParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const { faults } = parts
  const caller = weigh(endpoint, parts, request, reply)
  const kind = kindOf(endpoint)
  const fate = faults.take(kind)
  refuseByFate(fate, reply, faults, parts.network.now())
  if (kind === 'write') await wait(faults.current.effectDelayMs)
  const body = await readMultipart(request)
  const asking = { ...toAsking(parts, caller, request), ...body }
  const answer = await endpoint.answer(asking)
  if ('body' in answer) parts.ledger.charge(chargeRequest(endpoint, asking, answer))
  await wait(delayOf(fate, faults))
  if ('file' in answer) return sendFile(answer, reply)
  if (spoilAnswer(fate, answer, request, reply)) return reply
  reply.code(answer.status ?? 200)
  return answer.body
}

/** A user writes; what needs none is the app's own upkeep. */
function kindOf({ method, caller }: Endpoint): 'read' | 'write' | 'upkeep' {
  if (method === 'GET') return 'read'
  return caller === 'user' ? 'write' : 'upkeep'
}

function sendFile({ file }: FileAnswer, reply: FastifyReply): FastifyReply {
  return reply.type(file.type).header('x-content-type-options', 'nosniff').send(file.bytes)
}

/** @throws Problem unless the token is one of ours, of the right kind, and within its limit. */
export function weigh(
  endpoint: Pick<Endpoint, 'caller' | 'scopes' | 'limit'>,
  parts: Pick<ApiParts, 'secrets' | 'grants' | 'limits'>,
  request: FastifyRequest,
  reply: FastifyReply,
): Caller {
  const caller = getCaller(readSignedRequest(request), parts.secrets, parts.grants)
  checkDemand(caller, endpoint)
  const verdict = parts.limits.take(endpoint.limit, caller.kind === 'user' ? caller.userId : null)
  reply.headers(verdict.headers)
  if (!verdict.isAllowed) throw tooManyRequests()
  return caller
}

function toAsking(parts: ApiParts, caller: Caller, request: FastifyRequest): Asking {
  return {
    network: parts.network,
    media: parts.media,
    caller,
    params: readStrings(request.params),
    query: readStrings(request.query),
    body: request.body,
    base: originOf(request),
    searchLagSeconds: parts.faults.current.searchLagSeconds ?? parts.searchLagSeconds,
    access: parts.access,
    isSilent: parts.faults.current.silent,
  }
}

/** Where the asker believes to be: scheme and host of the request. */
export function originOf(request: FastifyRequest): string {
  return `${request.protocol}://${request.host}`
}

/** A parameter given more than once counts as a list. */
function readStrings(values: unknown): { [name: string]: string | undefined } {
  const entries = Object.entries(values ?? {}).map(([name, value]) => [name, String(value)])
  return Object.fromEntries(entries)
}

function wait(ms: number): Promise<void> {
  return ms === 0 ? Promise.resolve() : new Promise(resolve => setTimeout(resolve, ms))
}
