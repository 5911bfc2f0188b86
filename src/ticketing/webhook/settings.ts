import { z } from 'zod'
import type { TicketingSession } from '../ticketing.ts'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/** What customers wrote goes there: only over https, or without leaving this machine. */
function isSafe(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, username, password, hash } = new URL(address)
  if (username !== '' || password !== '' || hash !== '') return false
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname))
}

const address = (title: string) =>
  z.string().trim().max(500).refine(isSafe, 'must be an address with https, without a user').meta({ title })

export const settingsSchema = z.strictObject({
  url: address('Address that takes errands'),
  lookupUrl: address('Address that knows what became of an errand').optional(),
  issueUrl: z
    .string()
    .trim()
    .max(500)
    .regex(/^https?:\/\/[^\s"<>]*\{issueId\}[^\s"<>]*$/, 'must be an address with {issueId} in it')
    .optional()
    .meta({ title: 'Page of an issue, with {issueId} in it' }),
})
export type WebhookSettings = z.infer<typeof settingsSchema>

export const secretsSchema = z.strictObject({
  secret: z.string().trim().min(16).max(500).meta({ title: 'Secret that both know, 16 characters or more' }),
})
export type WebhookSecrets = z.infer<typeof secretsSchema>

export type WebhookSession = TicketingSession<WebhookSettings, WebhookSecrets>
