import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { FastifyInstance, RouteOptions } from 'fastify'

export interface SeenRoute {
  readonly method: string
  readonly url: string
}

/** Notes every route that a server registers while `work` runs, also those that no document shows. */
export async function watchRoutes<T>(
  work: () => Promise<T>,
): Promise<{ made: T; routes: readonly SeenRoute[] }> {
  const routes: SeenRoute[] = []
  const note = ({ method, url }: RouteOptions) =>
    void routes.push(...[method].flat().map(each => ({ method: String(each), url })))
  const watch = (message: unknown) =>
    void (message as { fastify: FastifyInstance }).fastify.addHook('onRoute', note)
  subscribe('fastify.initialization', watch)
  try {
    return { made: await work(), routes }
  } finally {
    unsubscribe('fastify.initialization', watch)
  }
}
