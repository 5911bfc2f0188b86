import type { OpenNetwork } from '../../create-network.ts'
import { isNamed, type Switchboard } from '../../faults.ts'
import type { TokenFaults } from './grants.ts'

/** What the switchboard says about tokens. */
export function connectFaults({ state }: OpenNetwork, faults: Switchboard): TokenFaults {
  return {
    strikesExpiry: () => faults.strikes('expireToken'),
    isShutOut(userId) {
      const { revokedUsers } = faults.current
      const user = revokedUsers.length === 0 ? undefined : state.users.get(userId)
      return user !== undefined && isNamed(revokedUsers, user)
    },
    revokesOnReuse: () => faults.current.refreshReuseRevokes,
  }
}
