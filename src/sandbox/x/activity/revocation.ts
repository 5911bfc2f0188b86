import type { OpenNetwork } from '../../create-network.ts'
import { appIdOf, type Secrets } from '../../credentials.ts'
import { isNamed, type Switchboard } from '../../faults.ts'
import type { Grants } from '../oauth/grants.ts'
import { type Envelope, eventUuid } from './activity-event.ts'
import { EVENT_TYPES } from './event-types.ts'
import type { Subscriptions } from './subscriptions.ts'

interface Parts {
  readonly network: OpenNetwork
  readonly secrets: Secrets
  readonly grants: Grants
  readonly faults: Switchboard
  readonly subscriptions: Subscriptions
  /** Brings it to every stream and webhook: nobody has to ask for it. */
  readonly tellAll: (envelope: Envelope) => void
}

/** Tells the app that a user has thrown it out, and ends what only that user's grant allowed. */
export function watchRevocations(parts: Parts): void {
  const { network, grants, faults, subscriptions } = parts
  grants.onRevoked(userId => {
    subscriptions.remove(({ event_type, filter, needs_grant }) => {
      const { scope } = EVENT_TYPES[event_type]
      return (
        needs_grant === true && filter.user_id === userId && scope !== null && !grants.hasGrant(userId, scope)
      )
    })
    parts.tellAll(renderRevocation(parts, userId))
  })
  faults.onChange(before => {
    const { revokedUsers } = faults.current
    if (revokedUsers === before.revokedUsers) return
    for (const user of network.users())
      if (isNamed(revokedUsers, user) && !isNamed(before.revokedUsers, user))
        parts.tellAll(renderRevocation(parts, user.id))
  })
}

function renderRevocation({ network, secrets }: Parts, userId: string): Envelope {
  const at = network.now().toISOString()
  return {
    data: {
      event_uuid: eventUuid(`${at}:oauth.revoke:${userId}`),
      filter: {},
      event_type: 'oauth.revoke',
      payload: { date_time: at.replace(/\.\d+Z$/, '+00:00'), user_id: userId, app_id: appIdOf(secrets) },
    },
  }
}
