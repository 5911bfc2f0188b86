import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { OpenNetwork } from '../create-network.ts'
import { isSame, type Secrets } from '../credentials.ts'
import { html, page } from '../face/html.ts'
import { sendPage } from '../face/serve-face.ts'
import { ACCESS_TOKEN_SECONDS, type Grant, type Grants } from './grants.ts'
import { Problem } from './problems.ts'

export interface OAuthParts {
  readonly network: OpenNetwork
  readonly secrets: Secrets
  readonly grants: Grants
}

/** OAuth 2.0 with PKCE: the page where a user agrees, and the exchange, refresh and revocation of tokens. */
export function serveOAuth(app: FastifyInstance, parts: OAuthParts): void {
  app.get('/i/oauth2/authorize', (request, reply) => showConsent(parts, request, reply))
  app.post('/i/oauth2/authorize', (request, reply) => agree(parts, request, reply))
  app.post('/2/oauth2/token', request => answerToken(parts, request))
  app.post('/2/oauth2/revoke', request => answerRevoke(parts, request))
}

const authorizeSchema = z.object({
  response_type: z.literal('code'),
  client_id: z.string(),
  redirect_uri: z.url({ protocol: /^https?$/ }),
  scope: z.string().min(1).max(2_000),
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
    throw oauthError(
      400,
      'invalid_request',
      `Value passed for the authorization was invalid: ${names.join(', ')}.`,
    )
  }
  if (!isSame(parsed.data.client_id, parts.secrets.clientId))
    throw oauthError(400, 'invalid_request', 'Value passed for the authorization was invalid: client_id.')
  return parsed.data
}

function showConsent(parts: OAuthParts, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const wish = readWish(parts, request.query)
  const scopes = wish.scope.split(/\s+/)
  const users = parts.network.users().toSorted((a, b) => rank(a.role) - rank(b.role))
  return sendPage(
    reply,
    page(
      'Authorize app',
      html`<h1>Let this app in?</h1>
        <p>It asks for <b>${scopes.join(', ')}</b> and will send you back to <b>${new URL(wish.redirect_uri).host}</b>.</p>
        <form method="post" action="${request.url}" class="people">
          ${users.slice(0, 200).map(
            user => html`<button name="username" value="${user.username}">
              <b>${user.name}</b> <span>@${user.username}</span>
            </button>`,
          )}
        </form>`,
    ),
  )
}

function rank(role: string): number {
  return role === 'care' ? 0 : role === 'marketing' ? 1 : 2
}

/** `username` comes from the button that was clicked, or from the address when no browser is at hand. */
function agree(parts: OAuthParts, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const wish = readWish(parts, request.query)
  const username = readFields(request.body).get('username') ?? readFields(request.query).get('username') ?? ''
  const user = parts.network.users().find(each => each.username.toLowerCase() === username.toLowerCase())
  if (!user) throw oauthError(400, 'access_denied', `Nobody here is called ${username}.`)
  const code = parts.grants.createCode({
    userId: user.id,
    scopes: wish.scope.split(/\s+/),
    redirectUri: wish.redirect_uri,
    challenge: wish.code_challenge,
    method: wish.code_challenge_method === 'S256' ? 'S256' : 'plain',
  })
  const target = new URL(wish.redirect_uri)
  target.searchParams.set('state', wish.state)
  target.searchParams.set('code', code)
  return reply.redirect(target.href, 302)
}

function answerToken(parts: OAuthParts, request: FastifyRequest): { [member: string]: unknown } {
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
      return renderGrant(parts.grants.refresh(fields.get('refresh_token') ?? ''), 'token')
    default:
      throw oauthError(400, 'unsupported_grant_type', 'Value passed for the grant type was invalid.')
  }
}

function renderGrant(grant: Grant | null, what: string): { [member: string]: unknown } {
  if (!grant) throw oauthError(400, 'invalid_request', `Value passed for the ${what} was invalid.`)
  return {
    token_type: 'bearer',
    expires_in: ACCESS_TOKEN_SECONDS,
    access_token: grant.accessToken,
    scope: grant.scopes.join(' '),
    ...(grant.refreshToken !== null && { refresh_token: grant.refreshToken }),
  }
}

function answerRevoke(parts: OAuthParts, request: FastifyRequest): { revoked: true } {
  const fields = readFields(request.body)
  checkClient(parts.secrets, request, fields)
  parts.grants.revoke(fields.get('token') ?? '')
  return { revoked: true }
}

/** Confidential clients prove themselves by Basic, public ones name themselves in the body. */
function checkClient(secrets: Secrets, request: FastifyRequest, fields: Map<string, string>): void {
  const basic = /^Basic\s+(.+)$/i.exec(request.headers.authorization ?? '')?.[1]
  const isKnown =
    basic === undefined
      ? isSame(fields.get('client_id') ?? '', secrets.clientId)
      : isSame(Buffer.from(basic, 'base64').toString(), `${secrets.clientId}:${secrets.clientSecret}`)
  if (!isKnown) throw oauthError(401, 'unauthorized_client', 'Missing valid authorization header')
}

/** Form or JSON: both are in use among clients. */
function readFields(body: unknown): Map<string, string> {
  if (body instanceof URLSearchParams) return new Map(body)
  const entries = typeof body === 'object' && body !== null ? Object.entries(body) : []
  return new Map(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}

function oauthError(status: number, error: string, description: string): Problem {
  return new Problem(status, { title: error, error, error_description: description })
}
