import type { Secrets } from '../../credentials.ts'
import type { Switchboard } from '../../faults.ts'
import type { Envelope } from '../activity/activity-event.ts'
import { type Challenge, challenge } from './challenge.ts'
import { findUrlFault, isLocal, type UrlRules } from './check-url.ts'
import type { Dispatcher } from './dispatch.ts'
import { createUnreliablePost } from './unreliable-post.ts'
import type { Webhook, WebhookStore } from './webhook-store.ts'

export const WEBHOOK_REFUSALS = [
  'CrcValidationFailed',
  'UrlValidationFailed',
  'DuplicateUrlFailed',
  'WebhookLimitExceeded',
] as const
export interface WebhookRefusal {
  readonly code: (typeof WEBHOOK_REFUSALS)[number]
  readonly detail: string
}

/** How long failing to answer the check is forgiven. */
const FORGIVEN_MS = 28 * 60 * 60 * 1000

export interface Webhooks {
  list(): readonly Webhook[]
  find(id: string): Webhook | undefined
  create(url: string): Promise<Webhook | WebhookRefusal>
  /** Null when the address proved itself. */
  validate(webhook: Webhook): Promise<WebhookRefusal | null>
  remove(id: string): boolean
  deliver(webhookId: string, body: Envelope | object): void
  /** When all that was to be delivered has been. */
  settled(): Promise<void>
  close(): void
}

export interface WebhookParts extends UrlRules {
  readonly store: WebhookStore
  readonly secrets: Secrets
  readonly now: () => Date
  readonly nextId: () => string
  readonly maxWebhooks: number
  readonly recheckMs: number
  readonly dispatcher: Dispatcher
  readonly faults: Switchboard
}

export function openWebhooks(parts: WebhookParts): Webhooks {
  const { store, dispatcher } = parts
  const post = createUnreliablePost(dispatcher, parts.faults)
  const timer = setInterval(() => {
    for (const webhook of store.list()) void validate(parts, webhook)
  }, parts.recheckMs)
  timer.unref()
  return {
    list: store.list,
    find: store.find,
    create: url => create(parts, url),
    validate: webhook => validate(parts, webhook),
    remove: store.remove,
    deliver(webhookId, body) {
      const webhook = store.find(webhookId)
      if (webhook?.valid && isLocal(webhook.url)) post.send(webhook.url, JSON.stringify(body))
    },
    settled: dispatcher.settled,
    close() {
      clearInterval(timer)
      store.close()
      post.close()
      dispatcher.close()
    },
  }
}

async function create(parts: WebhookParts, url: string): Promise<Webhook | WebhookRefusal> {
  const fault = findUrlFault(url, parts)
  if (fault) return { code: 'UrlValidationFailed', detail: fault }
  const refusal = findRefusal(parts, url)
  if (refusal) return refusal
  const checked = await prove(parts, url)
  if (checked.verdict !== 'right') return { code: 'CrcValidationFailed', detail: checked.detail }
  // Another of the same may have been made while this one was being checked.
  const late = findRefusal(parts, url)
  if (late) return late
  const at = parts.now()
  const webhook = {
    id: parts.nextId(),
    url,
    valid: true,
    created_at: at.toISOString(),
    checkedAt: at.getTime(),
  }
  parts.store.put(webhook)
  return webhook
}

function findRefusal({ store, maxWebhooks }: WebhookParts, url: string): WebhookRefusal | null {
  if (store.list().some(each => each.url === url))
    return { code: 'DuplicateUrlFailed', detail: 'A webhook with this url exists already.' }
  if (store.list().length >= maxWebhooks)
    return { code: 'WebhookLimitExceeded', detail: `This app may have ${maxWebhooks} webhooks.` }
  return null
}

async function validate(parts: WebhookParts, webhook: Webhook): Promise<WebhookRefusal | null> {
  const { verdict, detail } = await prove(parts, webhook.url)
  if (!parts.store.find(webhook.id)) return null
  const at = parts.now().getTime()
  const isForgiven = verdict === 'late' && webhook.valid && at - webhook.checkedAt < FORGIVEN_MS
  const valid = verdict === 'right' || isForgiven
  parts.store.put({ ...webhook, valid, checkedAt: verdict === 'right' ? at : webhook.checkedAt })
  return verdict === 'right' ? null : { code: 'CrcValidationFailed', detail }
}

async function prove({ secrets }: WebhookParts, url: string): Promise<Challenge> {
  if (!isLocal(url)) return { verdict: 'wrong', detail: 'The sandbox reaches 127.0.0.1 alone.' }
  return challenge(url, secrets)
}
