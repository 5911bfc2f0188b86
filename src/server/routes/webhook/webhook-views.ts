import type { WebhookDeliveryView, WebhookView } from '../../../contract/webhook.ts'
import type { WebhookRow } from '../../../store/webhook.ts'
import type { WebhookDeliveryRow } from '../../../store/webhook-delivery.ts'

export const toWebhookView = (row: WebhookRow & { readonly waiting: string }): WebhookView => ({
  id: row.id,
  url: row.url,
  eventTypes: row.event_types,
  isOn: row.off_at === null,
  offWhy: row.off_why,
  offAt: row.off_at?.toISOString() ?? null,
  failingSince: row.failing_since?.toISOString() ?? null,
  madeAt: row.made_at.toISOString(),
  waiting: Number(row.waiting),
})

export const toDeliveryView = (
  row: WebhookDeliveryRow & { readonly type: string; readonly at: Date },
): WebhookDeliveryView => ({
  id: row.id,
  eventId: row.event_id,
  type: row.type,
  at: row.at.toISOString(),
  state: row.state,
  attempts: row.attempts,
  lastTriedAt: row.last_tried_at?.toISOString() ?? null,
  nextTryAt: row.state === 'pending' ? row.not_before.toISOString() : null,
  status: row.status,
  trouble: row.trouble,
  answer: row.answer,
})
