import { invalidRequest } from '../problems.ts'
import type { Webhook } from './webhook-store.ts'
import type { Webhooks } from './webhooks.ts'

/** @throws Problem 400 */
export function getWebhook(webhooks: Webhooks, id: string): Webhook {
  const webhook = webhooks.find(id)
  if (webhook) return webhook
  throw invalidRequest('WebhookIdInvalid: The webhook_id does not name a webhook of this app.', {
    webhook_id: [id],
  })
}
