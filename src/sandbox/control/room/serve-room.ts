import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Theatre } from '../../cast/dramas/theatre.ts'
import type { OpenNetwork } from '../../create-network.ts'
import type { Switchboard } from '../../faults.ts'
import { type RoomState, renderLive } from './render-live.ts'
import { renderRoom } from './render-room.ts'
import { decideLanguage } from './words.ts'

const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

const HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  vary: 'accept-language',
}

const SCRIPT = readFileSync(join(import.meta.dirname, 'room.js'), 'utf8')
const STYLE = readFileSync(join(import.meta.dirname, 'room.css'), 'utf8')

export interface RoomParts {
  readonly network: OpenNetwork
  readonly faults: Switchboard
}

/** The control page: what can be done under `/sandbox`, for people. It acts through those requests alone. */
export function serveRoom(app: FastifyInstance, { network, faults }: RoomParts, theatre: Theatre): void {
  const readState = async (): Promise<RoomState> => ({
    network,
    performances: theatre.list(),
    faults: faults.current,
    billing: await readBilling(app),
  })
  app.get('/sandbox/control', async (request, reply) => {
    const text = renderRoom(await readState(), decideLanguage(request.headers['accept-language']))
    return reply.headers(HEADERS).type('text/html; charset=utf-8').send(text)
  })
  app.get('/sandbox/control/live', async (request, reply) => {
    const parts = renderLive(await readState(), decideLanguage(request.headers['accept-language']))
    return reply.headers(HEADERS).send(parts)
  })
  app.get('/sandbox/control/room.js', (_request, reply) =>
    reply.headers(HEADERS).type('text/javascript; charset=utf-8').send(SCRIPT),
  )
  app.get('/sandbox/control/room.css', (_request, reply) =>
    reply.headers(HEADERS).type('text/css; charset=utf-8').send(STYLE),
  )
}

/** What anybody would be told who asks for it. */
async function readBilling(app: FastifyInstance): Promise<unknown> {
  const answer = await app.inject({ url: '/sandbox/billing' })
  return answer.statusCode === 200 ? answer.json() : null
}
