import { isSame, readUserToken, type Secrets } from '../credentials.ts'
import type { Grants } from './oauth/grants.ts'
import { verifyOAuth1 } from './oauth/oauth1.ts'
import { appTokenRefused, forbidden, unauthorized, userTokenRefused } from './problems.ts'
import type { SignedRequest } from './signed-request.ts'

/** Who asks: the app by itself, or the app for one user. `scopes` is null where the token knows none. */
export type Caller =
  | { readonly kind: 'app' }
  | { readonly kind: 'user'; readonly userId: string; readonly scopes: readonly string[] | null }

/** @throws Problem 401 unless the request carries a token of ours. */
export function getCaller(request: SignedRequest, secrets: Secrets, grants: Grants): Caller {
  const header = request.headers.authorization ?? ''
  const [, scheme = '', value = ''] = /^(\S+)\s+(.*)$/s.exec(header) ?? []
  const caller =
    scheme.toLowerCase() === 'bearer'
      ? readBearer(value.trim(), secrets, grants)
      : scheme.toLowerCase() === 'oauth' && readSignature(request, value, secrets, grants)
  if (!caller || (caller.kind === 'user' && grants.isShutOut(caller.userId))) throw unauthorized()
  return caller
}

function readSignature(
  request: SignedRequest,
  header: string,
  secrets: Secrets,
  grants: Grants,
): Caller | null {
  const signed = verifyOAuth1(request, header, secrets)
  if (!signed || !grants.nonces.accept(signed.nonce, signed.timestamp)) return null
  return { kind: 'user', userId: signed.userId, scopes: null }
}

function readBearer(token: string, secrets: Secrets, grants: Grants): Caller | null {
  if (isSame(token, secrets.bearer)) return { kind: 'app' }
  const userId = readUserToken(secrets, 'access', token)
  if (userId !== null) return { kind: 'user', userId, scopes: null }
  const grant = grants.findByAccessToken(token)
  return grant ? { kind: 'user', userId: grant.userId, scopes: grant.scopes } : null
}

/** What an endpoint demands: a user, the app itself or anyone, and the OAuth 2.0 scopes. */
export interface Demand {
  readonly caller: 'user' | 'app' | 'any'
  readonly scopes: readonly string[]
}

/** @throws Problem 403 when the token is of the wrong kind or lacks a scope. */
export function checkDemand(caller: Caller, demand: Demand): void {
  if (caller.kind === 'app') {
    if (demand.caller === 'user') throw appTokenRefused()
    return
  }
  if (demand.caller === 'app') throw userTokenRefused()
  const missing = demand.scopes.filter(scope => caller.scopes && !caller.scopes.includes(scope))
  if (missing.length > 0) throw forbidden('Your token lacks the scope for this endpoint.')
}
