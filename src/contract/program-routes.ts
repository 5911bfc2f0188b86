import * as apiKey from './api-key.ts'
import * as audit from './audit.ts'
import { done } from './parts.ts'
import { byId, type Route } from './route.ts'
import * as webhook from './webhook.ts'

/** Programs that come in by a key, programs that are told of events, and what everybody did. */
export const PROGRAM_ROUTES = {
  listKeys: {
    method: 'GET',
    url: '/api/keys',
    access: 'integration.manage',
    summary: 'Keys by which programs come in',
    answer: apiKey.apiKeyList,
  },
  makeKey: {
    method: 'POST',
    url: '/api/keys',
    access: 'integration.manage',
    summary: 'Make a key, which is shown in this answer alone',
    body: apiKey.makeKeyRequest,
    answer: apiKey.madeKey,
  },
  revokeKey: {
    method: 'DELETE',
    url: '/api/keys/:id',
    access: 'integration.manage',
    summary: 'Revoke a key: it opens nothing any more',
    params: byId,
    answer: done,
  },
  listWebhooks: {
    method: 'GET',
    url: '/api/webhooks',
    access: 'integration.manage',
    summary: 'Programs that are told of events',
    answer: webhook.webhookList,
  },
  addWebhook: {
    method: 'POST',
    url: '/api/webhooks',
    access: 'integration.manage',
    summary: 'Tell a program of events; the secret stands in this answer alone',
    body: webhook.webhookRequest,
    answer: webhook.addedWebhook,
  },
  changeWebhook: {
    method: 'PATCH',
    url: '/api/webhooks/:id',
    access: 'integration.manage',
    summary: 'Change address or events, switch it off or on',
    params: byId,
    body: webhook.changeWebhookRequest,
    answer: done,
  },
  renewWebhookSecret: {
    method: 'POST',
    url: '/api/webhooks/:id/secret',
    access: 'integration.manage',
    summary: 'Give it another secret, which stands in this answer alone',
    params: byId,
    answer: webhook.webhookSecret,
  },
  removeWebhook: {
    method: 'DELETE',
    url: '/api/webhooks/:id',
    access: 'integration.manage',
    summary: 'Tell a program nothing more, and forget what it was told',
    params: byId,
    answer: done,
  },
  testWebhook: {
    method: 'POST',
    url: '/api/webhooks/:id/test',
    access: 'integration.manage',
    summary: 'Send a test event',
    params: byId,
    answer: done,
  },
  listWebhookDeliveries: {
    method: 'GET',
    url: '/api/webhooks/:id/deliveries',
    access: 'integration.manage',
    summary: 'What a program was told lately, and what it answered',
    params: byId,
    answer: webhook.webhookDeliveryList,
  },
  resendWebhookDelivery: {
    method: 'POST',
    url: '/api/webhook-deliveries/:id/resend',
    access: 'integration.manage',
    summary: 'Tell it once more',
    params: byId,
    answer: done,
  },
  readAudit: {
    method: 'GET',
    url: '/api/audit',
    access: 'audit.read',
    summary: 'Who did what, on what and when',
    query: audit.auditQuery,
    answer: audit.auditPage,
  },
} as const satisfies Readonly<Record<string, Route>>
