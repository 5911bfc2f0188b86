import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { problem } from '../contract/parts.ts'
import { ROUTES, type Route, type RouteName } from '../contract/routes.ts'
import { KEY_PERMISSIONS } from '../core/api-key/api-key.ts'
import { type Caller, demandAccess } from './access.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is asking; null when nobody has signed in. */
    caller: Caller | null
  }
}

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined
type Part<R, K extends 'params' | 'query' | 'body'> = R extends { readonly [P in K]: infer S }
  ? Parsed<S>
  : undefined

/** What a handler is given: parsed at the wall, trusted inside. `caller` is there unless anybody may call. */
export interface Asked<R> {
  readonly caller: R extends { access: 'anybody' } ? Caller | null : Caller
  readonly params: Part<R, 'params'>
  readonly query: Part<R, 'query'>
  readonly body: Part<R, 'body'>
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

export type Handler<N extends RouteName> = (
  asked: Asked<(typeof ROUTES)[N]>,
) => Promise<z.input<(typeof ROUTES)[N]['answer']>>

/** As the API document says it: with a key or signed in, or signed in alone. */
function whoMayAsk({ access, isForPeople }: Route): { security?: Record<string, string[]>[] } {
  if (access === 'anybody') return {}
  const isForKeys = isForPeople !== true && access !== 'signedIn' && KEY_PERMISSIONS.includes(access)
  return { security: [...(isForKeys ? [{ key: [] }] : []), { session: [] }] }
}

/** Counted apart from everything else that the same caller asks. */
const fewAMinute = (max: number) => ({ rateLimit: { max, timeWindow: '1 minute' } })

/** Registers one route of the contract: its schemas, its access and its handler. */
export function registerRoute<N extends RouteName>(app: FastifyInstance, name: N, handler: Handler<N>): void {
  const route: Route = ROUTES[name]
  const admit = ({ caller }: FastifyRequest) =>
    route.access === 'anybody' ? caller : demandAccess(caller, route.access, route.isForPeople)
  app.route({
    method: route.method,
    url: route.url,
    ...(route.bodyLimitBytes === undefined ? {} : { bodyLimit: route.bodyLimitBytes }),
    ...(route.mostAMinute === undefined ? {} : { config: fewAMinute(route.mostAMinute) }),
    schema: {
      operationId: name,
      summary: route.summary,
      tags: [route.url.split('/')[2] ?? 'desk'],
      ...(route.params === undefined ? {} : { params: route.params }),
      ...(route.query === undefined ? {} : { querystring: route.query }),
      ...(route.body === undefined ? {} : { body: route.body }),
      response: { 200: route.answer, default: problem },
      ...whoMayAsk(route),
    },
    handler: async (request, reply) => {
      const caller = route.access === 'anybody' ? request.caller : admit(request)
      const asked = {
        caller,
        params: request.params,
        query: request.query,
        body: request.body,
        request,
        reply,
      }
      return handler(asked as unknown as Asked<(typeof ROUTES)[N]>)
    },
    // Access is judged before the body is read: whoever may not come in learns nothing of its form.
    onRequest: async request => {
      admit(request)
    },
  })
}
