import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyRequest } from 'fastify'
import { invalidRequest } from './problems.ts'

/** What a signature is made over, and what carries it. */
export interface SignedRequest {
  readonly method: string
  /** Scheme, host, path and query as the caller wrote them. */
  readonly url: URL
  readonly headers: IncomingHttpHeaders
  /** Parsed form body, empty for any other. */
  readonly form: URLSearchParams
}

/** @throws Problem 400 when the address of the request is none. */
export function readSignedRequest(request: FastifyRequest): SignedRequest {
  const { method, headers, url } = request
  const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams()
  const parsed = URL.parse(url, `${request.protocol}://${request.host}`)
  if (!parsed) throw invalidRequest('The address of the request is not valid.')
  return { method, headers, url: parsed, form }
}
