import type { Ticketing } from '../ticketing.ts'
import { carryToReceiver, lookUpAtReceiver } from './carry.ts'
import { checkReceiver } from './check.ts'
import { push } from './push.ts'
import { secretsSchema, settingsSchema, type WebhookSecrets, type WebhookSettings } from './settings.ts'

/** Any other system, behind a program that understands our errands: docs/ticketing-webhook.md. */
export const webhookTicketing: Ticketing<WebhookSettings, WebhookSecrets> = {
  system: 'webhook',
  displayName: 'Webhook',
  capabilities: { takesFiles: false, pushes: 'carries', canLookUp: false },
  settingsSchema,
  secretsSchema,
  check: checkReceiver,
  carry: carryToReceiver,
  lookup: lookUpAtReceiver,
  push,
  issueLink: (issueId, { issueUrl }) =>
    issueUrl === undefined ? null : issueUrl.replaceAll('{issueId}', encodeURIComponent(issueId)),
}
