import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { userToken } from '../../credentials.ts'
import { html, page } from '../../face/html.ts'
import { sendPage } from '../../face/serve-face.ts'
import { Problem } from '../problems.ts'
import { readSignedRequest } from '../signed-request.ts'
import { readConsent, showConsent } from './consent.ts'
import { oauthError, readFields } from './fields.ts'
import type { OAuthParts } from './oauth-parts.ts'
import { isSigned, type OAuthParameters, readOAuthHeader } from './oauth1.ts'
import type { RequestToken } from './request-tokens.ts'

/** OAuth 1.0a in three steps: a token to ask with, the page where a person agrees, the token to act with. */
export function serveOAuth1(app: FastifyInstance, parts: OAuthParts): void {
  app.post('/oauth/request_token', (request, reply) => answerRequestToken(parts, request, reply))
  for (const path of ['/oauth/authenticate', '/oauth/authorize']) {
    app.get(path, (request, reply) => askPerson(parts, request, reply))
    app.post(path, (request, reply) => hearPerson(parts, request, reply))
  }
  app.post('/oauth/access_token', (request, reply) => answerAccessToken(parts, request, reply))
}

function answerRequestToken(parts: OAuthParts, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const given = readSigned(parts, request, '')
  const callback = given.oauth_callback ?? readBeside(request, 'oauth_callback')
  if (callback !== 'oob' && !/^https?:\/\/./.test(callback))
    throw refuse(403, 415, 'Callback URL not approved for this client application.')
  const { token, secret } = parts.requestTokens.create(callback)
  return sendPairs(reply, {
    oauth_token: token,
    oauth_token_secret: secret,
    oauth_callback_confirmed: 'true',
  })
}

/** Clients put what goes beside the signature into the body or into the address; the signature covers both. */
const readBeside = (request: FastifyRequest, name: string): string =>
  readFields(request.body).get(name) ?? readFields(request.query).get(name) ?? ''

function askPerson(parts: OAuthParts, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { callback } = getAsked(parts, request)
  const sendsTo = callback === 'oob' ? 'the app, with a number' : new URL(callback).host
  return showConsent(parts.network, request, reply, {
    asksFor: 'reading, writing and direct messages',
    sendsTo,
  })
}

function hearPerson(parts: OAuthParts, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const asked = getAsked(parts, request)
  const user = readConsent(parts.network, request)
  if (!user) {
    parts.requestTokens.discard(asked)
    return sendBack(asked, { denied: asked.token }, reply)
  }
  const verifier = parts.requestTokens.approve(asked, user.id)
  return sendBack(asked, { oauth_token: asked.token, oauth_verifier: verifier }, reply)
}

function sendBack(
  { callback }: RequestToken,
  told: { readonly [name: string]: string },
  reply: FastifyReply,
): FastifyReply {
  if (callback === 'oob') return showNumber(told.oauth_verifier ?? null, reply)
  const target = new URL(callback)
  for (const [name, value] of Object.entries(told)) target.searchParams.set(name, value)
  return reply.redirect(target.href, 302)
}

function showNumber(verifier: string | null, reply: FastifyReply): FastifyReply {
  const said =
    verifier === null
      ? html`<p>The app was not let in.</p>`
      : html`<p>Give this number to the app:</p><h1>${verifier}</h1>`
  return sendPage(reply, page('Authorize app', said))
}

/** @throws Problem 403 shown to the person when the login is too old, or none of ours. */
function getAsked({ requestTokens }: OAuthParts, request: FastifyRequest): RequestToken {
  const asked = requestTokens.find(readFields(request.query).get('oauth_token') ?? '')
  if (!asked) throw oauthError(403, 'invalid_request', 'This page is no longer valid. Begin the login anew.')
  return asked
}

function answerAccessToken(parts: OAuthParts, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const token = readHeader(request).oauth_token ?? readBeside(request, 'oauth_token')
  const asked = parts.requestTokens.find(token)
  if (!asked) throw refuse(401, 89, 'Invalid or expired token.')
  const given = readSigned(parts, request, asked.secret)
  const verifier = given.oauth_verifier ?? readBeside(request, 'oauth_verifier')
  const user = parts.network.state.users.get(parts.requestTokens.redeem(asked, verifier) ?? '')
  if (!user) throw refuse(401, 89, 'Invalid or expired token.')
  return sendPairs(reply, {
    oauth_token: userToken(parts.secrets, 'oauth1', user.id),
    oauth_token_secret: userToken(parts.secrets, 'oauth1Secret', user.id),
    user_id: user.id,
    screen_name: user.username,
  })
}

/** @throws Problem 401 unless the app signed the request with this token's secret, now, and for the first time. */
function readSigned(parts: OAuthParts, request: FastifyRequest, tokenSecret: string): OAuthParameters {
  const given = readHeader(request)
  const isOurs = isSigned(readSignedRequest(request), given, parts.secrets, tokenSecret)
  if (!isOurs || !parts.grants.nonces.accept(given.oauth_nonce, given.oauth_timestamp))
    throw refuse(401, 32, 'Could not authenticate you.')
  return given
}

function readHeader(request: FastifyRequest): OAuthParameters {
  const [, value = ''] = /^OAuth\s+(.*)$/is.exec(request.headers.authorization ?? '') ?? []
  return readOAuthHeader(value)
}

function sendPairs(reply: FastifyReply, pairs: { readonly [name: string]: string }): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(String(new URLSearchParams(pairs)))
}

function refuse(status: number, code: number, message: string): Problem {
  return new Problem(status, { title: message, errors: [{ code, message }] })
}
