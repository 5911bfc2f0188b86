import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { RequestError } from '../../core/errors.ts'
import type { Context } from '../context.ts'

/** For load balancers and `doctor`: the process answers and reaches its database. */
export function registerHealthRoutes(app: FastifyInstance, { desk }: Context): void {
  app.get('/api/health', { schema: { hide: true } }, async () => {
    await sql`select 1`.execute(desk.database.kysely).catch(() => {
      throw new RequestError('notReady')
    })
    return { ok: true }
  })
}
