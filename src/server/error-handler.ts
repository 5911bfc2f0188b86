import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import type { Problem } from '../contract/parts.ts'
import { ERRORS, type ErrorCode, RequestError } from '../core/errors.ts'
import { isDatabaseAway } from '../store/database-away.ts'

/** The one place where an error becomes an answer. What was not expected is logged once, here. */
export function installErrorHandler(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const { code, details } = classify(error)
    if (code === 'internal') request.log.error({ err: error }, 'request failed')
    return answer(request, reply, code, details)
  })
  app.setNotFoundHandler((request, reply) => answer(request, reply, 'notFound', {}))
}

/** What goes wrong before a route is found: an address that is none. Said in the same form as all else. */
export const answerBeforeRouting = (
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply => answer(request, reply, classify(error).code, {})

function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  code: ErrorCode,
  details: Readonly<Record<string, unknown>>,
): FastifyReply {
  const body: Problem = {
    error: { code, message: ERRORS[code].message, requestId: request.id, details: { ...details } },
  }
  return reply.code(ERRORS[code].status).type('application/json').send(body)
}

const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: 'badRequest',
  401: 'notSignedIn',
  404: 'notFound',
  413: 'tooLarge',
  415: 'unsupportedMedia',
  429: 'tooManyRequests',
}

function classify(error: FastifyError): { code: ErrorCode; details: Readonly<Record<string, unknown>> } {
  if (error instanceof RequestError) return { code: error.code as ErrorCode, details: error.details }
  if (hasZodFastifySchemaValidationErrors(error))
    return { code: 'badRequest', details: { fields: fieldsOf(error) } }
  if (isDatabaseAway(error)) return { code: 'notReady', details: {} }
  return { code: codeOfStatus(error.statusCode ?? 500), details: {} }
}

/** What the framework refuses of a request (an address too long, say) is the sender's mistake, not ours. */
function codeOfStatus(status: number): ErrorCode {
  return BY_STATUS[status] ?? (status >= 400 && status < 500 ? 'badRequest' : 'internal')
}

/** What is wrong, field by field; never the value that was sent. */
function fieldsOf(error: {
  validation: readonly { instancePath: string; message?: string | undefined }[]
}): Record<string, string> {
  return Object.fromEntries(
    error.validation.map(each => [
      each.instancePath.replace(/^\//, '').replaceAll('/', '.') || 'body',
      each.message ?? '',
    ]),
  )
}
