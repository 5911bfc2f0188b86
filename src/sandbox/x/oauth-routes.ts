import type { FastifyInstance } from 'fastify'
import type { OpenNetwork } from '../create-network.ts'
import type { Secrets } from '../credentials.ts'
import type { Switchboard } from '../faults.ts'
import type { Grants } from './grants.ts'
import { serveOAuth1 } from './oauth1-routes.ts'
import { answerAuthorize, answerConsent } from './oauth2-authorize.ts'
import { answerAppToken, answerRevoke, answerToken } from './oauth2-token.ts'
import type { RequestTokens } from './request-tokens.ts'

export interface OAuthParts {
  readonly network: OpenNetwork
  readonly secrets: Secrets
  readonly grants: Grants
  readonly faults: Switchboard
  readonly requestTokens: RequestTokens
}

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
