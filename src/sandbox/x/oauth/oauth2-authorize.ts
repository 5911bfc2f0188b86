import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { isSame } from '../../credentials.ts'
import { readConsent, showConsent } from './consent.ts'
import { oauthError } from './fields.ts'
import type { OAuthParts } from './oauth-parts.ts'
import { SCOPES } from './scopes.ts'

const authorizeSchema = z.object({
  response_type: z.literal('code'),
  client_id: z.string(),
  redirect_uri: z.url({ protocol: /^https?$/ }),
  scope: z
    .string()
    .min(1)
    .max(2_000)
    .transform(text => text.trim().split(/\s+/))
    .refine(scopes => scopes.every(scope => SCOPES.has(scope))),
  state: z.string().min(1).max(500),
  code_challenge: z.string().min(1).max(128),
  /** Clients in use write `s256` too. */
  code_challenge_method: z
    .string()
    .transform(method => method.toUpperCase())
    .pipe(z.enum(['S256', 'PLAIN']))
    .default('PLAIN'),
})

type Wish = z.infer<typeof authorizeSchema>

/** @throws Problem 400 shown to the person: a wrong client or redirect must never be followed. */
function readWish(parts: OAuthParts, query: unknown): Wish {
  const parsed = authorizeSchema.safeParse(query)
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map(issue => issue.path.join('.')))]
    throw invalid(names.join(', '))
  }
  if (!isSame(parsed.data.client_id, parts.secrets.clientId)) throw invalid('client_id')
  return parsed.data
}

function invalid(names: string) {
  return oauthError(400, 'invalid_request', `Value passed for the authorization was invalid: ${names}.`)
}

export function answerAuthorize(
  parts: OAuthParts,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const wish = readWish(parts, request.query)
  const sendsTo = new URL(wish.redirect_uri).host
  return showConsent(parts.network, request, reply, { asksFor: wish.scope.join(', '), sendsTo })
}

export function answerConsent(parts: OAuthParts, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const wish = readWish(parts, request.query)
  const user = readConsent(parts.network, request)
  const target = new URL(wish.redirect_uri)
  target.searchParams.set('state', wish.state)
  if (!user) {
    target.searchParams.set('error', 'access_denied')
    return reply.redirect(target.href, 302)
  }
  const code = parts.grants.createCode({
    userId: user.id,
    scopes: wish.scope,
    redirectUri: wish.redirect_uri,
    challenge: wish.code_challenge,
    method: wish.code_challenge_method === 'S256' ? 'S256' : 'plain',
  })
  target.searchParams.set('code', code)
  return reply.redirect(target.href, 302)
}
