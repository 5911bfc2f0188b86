import type { OpenNetwork } from '../create-network.ts'
import { type Secrets, userToken } from '../credentials.ts'
import { SCOPES } from '../x/oauth/scopes.ts'

/** All that a client needs to speak as the app, or as any user. */
export interface SandboxCredentials {
  readonly clientId: string
  readonly clientSecret: string
  readonly consumerKey: string
  readonly consumerSecret: string
  readonly bearer: string
  /** What the users' own tokens allow: everything. */
  readonly scope: string
  readonly users: readonly {
    readonly id: string
    readonly username: string
    readonly role: string
    readonly accessToken: string
    readonly oauth1Token: string
    readonly oauth1Secret: string
  }[]
}

export function listCredentials(network: OpenNetwork, secrets: Secrets): SandboxCredentials {
  const { clientId, clientSecret, consumerKey, consumerSecret, bearer } = secrets
  const users = network.users().map(({ id, username, role }) => ({
    id,
    username,
    role,
    accessToken: userToken(secrets, 'access', id),
    oauth1Token: userToken(secrets, 'oauth1', id),
    oauth1Secret: userToken(secrets, 'oauth1Secret', id),
  }))
  return { clientId, clientSecret, consumerKey, consumerSecret, bearer, scope: [...SCOPES].join(' '), users }
}
