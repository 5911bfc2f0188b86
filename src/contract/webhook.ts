import { z } from 'zod'
import { EVENT_TYPES, type EventType } from '../core/events.ts'
import { instant, uuid } from './parts.ts'

const eventTypes = z
  .array(z.enum(EVENT_TYPES as [EventType, ...EventType[]]))
  .min(1)
  .max(EVENT_TYPES.length)
const url = z.string().trim().min(1).max(2_000)

export const webhookRequest = z.strictObject({ url, eventTypes })
export const changeWebhookRequest = z.strictObject({
  url: url.optional(),
  eventTypes: eventTypes.optional(),
  isOn: z.boolean().optional(),
})
export type ChangeWebhookRequest = z.infer<typeof changeWebhookRequest>

/** `whsec_` and the key of the signature in base64. Shown now and never again. */
export const webhookSecret = z.object({ secret: z.string() })
export const addedWebhook = webhookSecret.extend({ id: uuid })

export const webhookView = z.object({
  id: uuid,
  url: z.string(),
  eventTypes: z.array(z.string()),
  isOn: z.boolean(),
  /** Why it is off: by hand, because it took nothing for days, or because it said that it is gone. */
  offWhy: z.enum(['hand', 'failing', 'gone']).nullable(),
  offAt: instant.nullable(),
  failingSince: instant.nullable(),
  madeAt: instant,
  /** Events that are still on their way. */
  waiting: z.number().int(),
})
export type WebhookView = z.infer<typeof webhookView>
export const webhookList = z.object({ webhooks: z.array(webhookView), allowsPrivate: z.boolean() })

export const webhookDeliveryView = z.object({
  id: uuid,
  eventId: uuid,
  type: z.string(),
  at: instant,
  state: z.enum(['pending', 'taken', 'failed']),
  attempts: z.number().int(),
  lastTriedAt: instant.nullable(),
  /** Of the next try; null where there is none. */
  nextTryAt: instant.nullable(),
  /** HTTP status of the last answer; null where nothing came back. */
  status: z.number().int().nullable(),
  /** Why nothing came back. */
  trouble: z.string().nullable(),
  /** The first bytes of the answer. */
  answer: z.string().nullable(),
})
export type WebhookDeliveryView = z.infer<typeof webhookDeliveryView>
export const webhookDeliveryList = z.object({ deliveries: z.array(webhookDeliveryView) })
