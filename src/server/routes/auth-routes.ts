import type { FastifyInstance } from 'fastify'
import { RequestError } from '../../core/errors.ts'
import type { Context } from '../context.ts'

/**
 * What the library would do by itself and the desk does by verbs of its own: with the last owner protected, passwords
 * judged, and an event for everything.
 */
const OURS =
  /^\/api\/auth\/(organization|change-password|set-password|request-password-reset|reset-password|forget-password|update-user|change-email|delete-user|list-sessions|revoke-|update-session)/

const isOurs = (url: string): boolean => OURS.test(url.replace(/\/{2,}/g, '/'))

/** Hands /api/auth to the sign-in library. */
export function registerAuthRoutes(app: FastifyInstance, { auth, baseUrl }: Context): void {
  app.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    schema: { hide: true },
    handler: async (request, reply) => {
      if (isOurs(request.url)) throw new RequestError('notFound')
      const headers = new Headers({ 'x-pronto-client-ip': request.ip })
      for (const name of ['cookie', 'content-type', 'origin', 'user-agent'] as const) {
        const value = request.headers[name]
        if (value !== undefined) headers.set(name, value)
      }
      // The wall before has judged the origin; the library knows the desk by one name only.
      if (headers.has('origin')) headers.set('origin', new URL(baseUrl).origin)
      const answer = await auth.handler(
        new Request(new URL(request.url, baseUrl), {
          method: request.method,
          headers,
          ...(request.method === 'POST' ? { body: JSON.stringify(request.body ?? {}) } : {}),
        }),
      )
      reply.code(answer.status)
      for (const [name, value] of answer.headers) if (name !== 'set-cookie') reply.header(name, value)
      reply.header('set-cookie', answer.headers.getSetCookie())
      return reply.send(await answer.text())
    },
  })
}
