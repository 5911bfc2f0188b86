import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { RequestError } from '../../../core/errors.ts'
import { receiveTicketingPush } from '../../../desk/escalation/push-ticketing.ts'
import type { Context } from '../../context.ts'

const params = z.object({ id: z.uuid() })
const BODY_LIMIT_BYTES = 2 * 1024 * 1024
const ANSWER_MS = 9_000

/**
 * Where ticketing systems bring their news. Nobody signs in here: each request carries a signature over its very bytes,
 * which is why they are not parsed on the way in.
 */
export function registerTicketingHook(app: FastifyInstance, { desk }: Context): void {
  app.register(async scope => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: BODY_LIMIT_BYTES },
      (_request, body, done) => done(null, body),
    )
    scope.post('/api/hooks/ticketing/:id', { schema: { hide: true, params } }, async request => {
      const { id } = params.parse(request.params)
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [
          name,
          Array.isArray(value) ? value[0] : value,
        ]),
      )
      const rawBody = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      const signal = AbortSignal.timeout(ANSWER_MS)
      if (!(await receiveTicketingPush(desk, id, { headers, rawBody }, signal)))
        throw new RequestError('notAllowed')
      return { received: true }
    })
  })
}
