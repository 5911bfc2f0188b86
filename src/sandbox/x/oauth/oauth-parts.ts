import type { OpenNetwork } from '../../create-network.ts'
import type { Secrets } from '../../credentials.ts'
import type { Switchboard } from '../../faults.ts'
import type { Grants } from './grants.ts'
import type { RequestTokens } from './request-tokens.ts'

/** What logging in works with. */
export interface OAuthParts {
  readonly network: OpenNetwork
  readonly secrets: Secrets
  readonly grants: Grants
  readonly faults: Switchboard
  readonly requestTokens: RequestTokens
}
