import type { FastifyInstance } from 'fastify'
import type { Context } from '../context.ts'

/** Hands /api/auth to the sign-in library. */
export function registerAuthRoutes(app: FastifyInstance, { auth, baseUrl }: Context): void {
  app.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    schema: { hide: true },
    handler: async (request, reply) => {
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
