import type { FastifyInstance } from 'fastify'
import type { OAuthParts } from './oauth-parts.ts'
import { serveOAuth1 } from './oauth1-routes.ts'
import { answerAuthorize, answerConsent } from './oauth2-authorize.ts'
import { answerAppToken, answerRevoke, answerToken } from './oauth2-token.ts'

/** The pages where users agree, and the exchange, refresh and revocation of tokens, by OAuth 2.0 and 1.0a. */
export function serveOAuth(app: FastifyInstance, parts: OAuthParts): void {
  for (const path of ['/i/oauth2/authorize', '/2/oauth2/authorize']) {
    app.get(path, (request, reply) => answerAuthorize(parts, request, reply))
    app.post(path, (request, reply) => answerConsent(parts, request, reply))
  }
  app.post('/2/oauth2/token', (request, reply) => answerToken(parts, request, reply))
  app.post('/2/oauth2/revoke', request => answerRevoke(parts, request))
  app.post('/oauth2/token', request => answerAppToken(parts, request))
  serveOAuth1(app, parts)
}
