import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { PushRequest } from '../../connectors/connector.ts'
import { RequestError } from '../../core/errors.ts'
import { answerPushChallenge, receivePush } from '../../desk/push.ts'
import type { Context } from '../context.ts'

const params = z.object({ channel: z.string().max(40), accountId: z.uuid() })
const query = z.record(z.string().max(100), z.string().max(2_000))
const BODY_LIMIT_BYTES = 4 * 1024 * 1024
/** Networks wait ten seconds for the answer. */
const ANSWER_MS = 9_000

/**
 * Where networks bring their news. Nobody signs in here: each request carries a signature over its very bytes, which
 * is why they are not parsed on the way in.
 */
export function registerPushRoutes(app: FastifyInstance, { desk }: Context): void {
  app.register(async scope => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: BODY_LIMIT_BYTES },
      (_request, body, done) => done(null, body),
    )
    scope.get('/api/push/:channel/:accountId', { schema: { hide: true, params } }, async request => {
      const { channel, accountId } = params.parse(request.params)
      const answer = await answerPushChallenge(desk, channel, accountId, toPushRequest(request))
      if (answer === null) throw new RequestError('notFound')
      return answer
    })
    scope.post('/api/push/:channel/:accountId', { schema: { hide: true, params } }, async request => {
      const { channel, accountId } = params.parse(request.params)
      const asked = toPushRequest(request)
      const signal = AbortSignal.timeout(ANSWER_MS)
      const received = await receivePush(desk, channel, accountId, asked, signal)
      if (received.ok) return { received: true }
      throw new RequestError(received.refusal === 'unknownAddress' ? 'notFound' : 'notAllowed')
    })
  })
}

function toPushRequest(request: FastifyRequest): PushRequest {
  const parsed = query.safeParse(request.query)
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  )
  return {
    query: parsed.success ? parsed.data : {},
    headers,
    body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
  }
}
