import multipart from '@fastify/multipart'
import Fastify, { type FastifyError, type FastifyInstance } from 'fastify'
import { serveBilling } from './billing/serve-billing.ts'
import { type ControlParts, serveControl } from './control/serve-control.ts'
import { serveFace } from './face/serve-face.ts'
import { serveMedia } from './media/serve-media.ts'
import { type ActivityParts, serveActivity } from './x/activity/serve-activity.ts'
import { distortAnswers } from './x/distort.ts'
import type { OAuthParts } from './x/oauth/oauth-parts.ts'
import { serveOAuth } from './x/oauth/serve-oauth.ts'
import { broken, invalidRequest, noSuchPage, Problem, tooLarge } from './x/problems.ts'
import { serveApi } from './x/serve-api.ts'
import { type StreamParts, serveStream } from './x/stream/serve-stream.ts'
import { serveWebhooks } from './x/webhooks/serve-webhooks.ts'

const BODY_LIMIT_BYTES = 1_048_576
/** The longest query of all, each of its characters as three bytes in hexadecimal, and room for the rest. */
const maxHeaderSize = 65_536
/** One part of an upload and a little more, so that too large a part is refused in the network's own words. */
const MULTIPART_LIMIT_BYTES = 6 * 1_048_576

export interface AppParts extends ActivityParts, StreamParts, OAuthParts, ControlParts {
  /** Serves TLS where given (PEM). Some clients refuse to speak without. */
  readonly https?: { readonly key: string; readonly cert: string }
}

export function createApp(parts: AppParts): FastifyInstance {
  const options = {
    bodyLimit: BODY_LIMIT_BYTES,
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: true,
  }
  const app: FastifyInstance = parts.https
    ? (Fastify({ ...options, https: { ...parts.https, maxHeaderSize } }) as unknown as FastifyInstance)
    : Fastify({ ...options, http: { maxHeaderSize } })
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, new URLSearchParams(String(body))),
  )
  acceptEmptyJson(app)
  app.setErrorHandler((error: FastifyError, _request, reply) => {
    const problem = toProblem(error)
    if (problem.status === 500) console.error(error)
    return reply.code(problem.status).type('application/problem+json; charset=utf-8').send(problem.body)
  })
  app.setNotFoundHandler(() => {
    throw noSuchPage()
  })
  app.register(multipart, { limits: { fileSize: MULTIPART_LIMIT_BYTES, files: 1, fields: 20 } })
  distortAnswers(app, parts.faults, () => parts.network.now())
  serveApi(app, parts)
  serveMedia(app, parts.media)
  serveActivity(app, parts)
  serveStream(app, parts)
  serveWebhooks(app, parts)
  serveBilling(app, parts)
  serveOAuth(app, parts)
  serveControl(app, parts)
  serveFace(app, parts.network)
  return app
}

/** Clients in use name their body JSON also where they send none. */
function acceptEmptyJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) =>
    body === '' ? done(null, undefined) : parse(request, String(body), done),
  )
}

function toProblem(error: FastifyError | Problem): Problem {
  if (error instanceof Problem) return error
  if (error.statusCode === 413) return tooLarge()
  if (error.statusCode === 415)
    return invalidRequest('Requests with bodies must have content-type of application/json.')
  if (error.statusCode !== undefined && error.statusCode < 500) return invalidRequest(error.message)
  return broken()
}
