import type { FastifyReply, FastifyRequest } from 'fastify'
import { isSame } from '../../credentials.ts'
import { Problem, unavailable } from '../problems.ts'
import { checkClient, oauthError, readBasic, readFields } from './fields.ts'
import { ACCESS_TOKEN_SECONDS, type Grant } from './grants.ts'
import type { OAuthParts } from './oauth-parts.ts'

type Body = { readonly [member: string]: unknown }

export function answerToken(
  parts: OAuthParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Body | FastifyReply {
  const fields = readFields(request.body)
  checkClient(parts.secrets, request, fields)
  switch (fields.get('grant_type')) {
    case 'authorization_code':
      return renderGrant(
        parts.grants.redeemCode(
          fields.get('code') ?? '',
          fields.get('code_verifier') ?? '',
          fields.get('redirect_uri') ?? '',
        ),
        'authorization code',
      )
    case 'refresh_token':
      return refresh(parts, fields.get('refresh_token') ?? '', request, reply)
    default:
      throw oauthError(400, 'unsupported_grant_type', 'Value passed for the grant type was invalid.')
  }
}

/** The moment at which a lost answer hurts most: the old tokens are gone, and nobody knows the new ones. */
function refresh(
  parts: OAuthParts,
  token: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Body | FastifyReply {
  const fate = parts.faults.take('refresh')
  if (fate === 'fail5xx') throw unavailable()
  const body = renderGrant(parts.grants.refresh(token), 'token')
  if (fate !== 'answerLost') return body
  reply.hijack()
  request.raw.socket.destroy()
  return reply
}

function renderGrant(grant: Grant | null, what: string): Body {
  if (!grant) throw oauthError(400, 'invalid_request', `Value passed for the ${what} was invalid.`)
  return {
    token_type: 'bearer',
    expires_in: ACCESS_TOKEN_SECONDS,
    access_token: grant.accessToken,
    scope: grant.scopes.join(' '),
    ...(grant.refreshToken !== null && { refresh_token: grant.refreshToken }),
  }
}

export function answerRevoke(parts: OAuthParts, request: FastifyRequest): { revoked: true } {
  const fields = readFields(request.body)
  checkClient(parts.secrets, request, fields)
  parts.grants.revoke(fields.get('token') ?? '')
  return { revoked: true }
}

/** The app's own token, for its consumer key and secret. @throws Problem 403 in the words of this older endpoint */
export function answerAppToken({ secrets }: OAuthParts, request: FastifyRequest): Body {
  const [key = '', secret = ''] = (readBasic(request) ?? '').split(':').map(part => decode(part))
  if (!isSame(`${key}:${secret}`, `${secrets.consumerKey}:${secrets.consumerSecret}`))
    throw refuse(99, 'authenticity_token_error', 'Unable to verify your credentials')
  if (readFields(request.body).get('grant_type') !== 'client_credentials')
    throw refuse(170, 'forbidden_missing_parameter', 'Missing required parameter: grant_type')
  return { token_type: 'bearer', access_token: secrets.bearer }
}

function decode(text: string): string {
  return URL.canParse(`x:${text}`) ? decodeURIComponent(text.replace(/%(?![0-9a-f]{2})/gi, '%25')) : text
}

function refuse(code: number, label: string, message: string): Problem {
  return new Problem(403, { title: 'Forbidden', errors: [{ code, label, message }] })
}
