import type { Ledger } from '../../billing/ledger.ts'
import type { OpenNetwork } from '../../create-network.ts'
import type { Secrets } from '../../credentials.ts'
import type { Switchboard } from '../../faults.ts'
import { createSnowflakes } from '../../snowflake.ts'
import type { Grants } from '../oauth/grants.ts'
import { createDispatcher } from '../webhooks/dispatch.ts'
import { openWebhookStore } from '../webhooks/webhook-store.ts'
import { openWebhooks, type Webhooks } from '../webhooks/webhooks.ts'
import type { Envelope } from './activity-event.ts'
import { type ActivityHub, openActivityHub } from './activity-hub.ts'
import { watchRevocations } from './revocation.ts'
import { openSubscriptions } from './subscriptions.ts'

/** How often the network looks whether a webhook still proves itself. */
const RECHECK_MS = 60 * 60 * 1000

export interface ActivityOptions {
  /** Whether a webhook may live at http://127.0.0.1 with a port, as no webhook of the network itself may. */
  readonly allowLocalWebhooks?: boolean
  readonly maxWebhooks?: number
  readonly webhookRecheckMs?: number
}

export interface OpenActivity {
  readonly activity: ActivityHub
  readonly webhooks: Webhooks
  readonly nextId: () => string
  close(): void
}

interface Surroundings {
  readonly dir: string | null
  readonly network: OpenNetwork
  readonly secrets: Secrets
  readonly grants: Grants
  readonly ledger: Ledger
  readonly faults: Switchboard
  /** Address of this server, known once it listens. */
  readonly base: () => string
}

/** Events, who wants to hear them, and the webhooks that they go to. */
export function openActivity(around: Surroundings, options: ActivityOptions = {}): OpenActivity {
  const { dir, network, secrets, grants, ledger, faults, base } = around
  const now = () => network.now()
  const snowflakes = createSnowflakes(now)
  const store = openWebhookStore(dir)
  const subscriptions = openSubscriptions(dir, now, snowflakes.next)
  for (const { id } of store.list()) snowflakes.raiseAbove(id)
  for (const { subscription_id } of subscriptions.list()) snowflakes.raiseAbove(subscription_id)
  const webhooks = openWebhooks({
    store,
    secrets,
    now,
    nextId: snowflakes.next,
    dispatcher: createDispatcher(secrets),
    faults,
    allowLocalWebhooks: options.allowLocalWebhooks ?? true,
    maxWebhooks: options.maxWebhooks ?? 5,
    recheckMs: options.webhookRecheckMs ?? RECHECK_MS,
  })
  const deliverToAll = (envelope: Envelope) => {
    for (const { id } of webhooks.list()) webhooks.deliver(id, envelope)
  }
  const { deliver } = webhooks
  const activity = openActivityHub({ network, subscriptions, faults, ledger, base, deliver, deliverToAll })
  watchRevocations({ network, secrets, grants, faults, subscriptions, tellAll: activity.tellAll })
  const close = () => {
    activity.close()
    webhooks.close()
  }
  return { activity, webhooks, nextId: snowflakes.next, close }
}
