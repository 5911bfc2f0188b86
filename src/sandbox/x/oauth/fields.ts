import type { FastifyRequest } from 'fastify'
import { isSame, type Secrets } from '../../credentials.ts'
import { Problem } from '../problems.ts'

/** Form or JSON: both are in use among clients. */
export function readFields(body: unknown): Map<string, string> {
  if (body instanceof URLSearchParams) return new Map(body)
  const entries = typeof body === 'object' && body !== null ? Object.entries(body) : []
  return new Map(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}

export function oauthError(status: number, error: string, description: string): Problem {
  return new Problem(status, { title: error, error, error_description: description })
}

/**
 * Confidential clients prove themselves by Basic, or by both names in the body; public ones name themselves
 * in the body. @throws Problem 401
 */
export function checkClient(secrets: Secrets, request: FastifyRequest, fields: Map<string, string>): void {
  const basic = readBasic(request)
  const isKnown =
    basic === null
      ? isSame(fields.get('client_id') ?? '', secrets.clientId) &&
        isSame(fields.get('client_secret') ?? secrets.clientSecret, secrets.clientSecret)
      : isSame(basic, `${secrets.clientId}:${secrets.clientSecret}`)
  if (!isKnown) throw oauthError(401, 'unauthorized_client', 'Missing valid authorization header')
}

/** `name:password`, null without a header for it. */
export function readBasic(request: FastifyRequest): string | null {
  const basic = /^Basic\s+(.+)$/i.exec(request.headers.authorization ?? '')?.[1]
  return basic === undefined ? null : Buffer.from(basic, 'base64').toString()
}
