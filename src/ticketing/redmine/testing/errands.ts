import { randomUUID } from 'node:crypto'
import type { Errand, OutgoingErrand } from '../../ticketing.ts'
import { type RedmineSession, secretsSchema, settingsSchema } from '../settings.ts'

export const never = (): AbortSignal => new AbortController().signal

export const sessionAt = (
  url: string,
  { apiKey = 'a-key-of-the-desk', ...settings }: Readonly<Record<string, unknown>> = {},
): RedmineSession => ({
  systemId: 'redmine',
  settings: settingsSchema.parse({ url, settleSeconds: 0, ...settings }),
  secrets: secretsSchema.parse({ apiKey }),
})

export function outgoing(errand: Errand, to: Partial<OutgoingErrand> = {}): OutgoingErrand {
  const now = new Date()
  return { id: randomUUID(), errand, files: [], firstTriedAt: now, lastTriedAt: now, attempt: 1, ...to }
}

export const creating = (to: Partial<Extract<Errand, { kind: 'create' }>> = {}): Errand => ({
  kind: 'create',
  department: 'billing',
  title: 'La bolletta è arrivata due volte',
  text: 'Luca Bassi chiede lo storno di 29,90 €.',
  ticketLink: 'https://desk.example/tickets/17',
  priority: 'high',
  fields: { ticketLink: 'https://desk.example/tickets/17', customerName: 'Luca Bassi' },
  ...to,
})

export const fileOf = (name: string, words: string) => ({
  name,
  mime: 'application/pdf',
  bytes: Buffer.byteLength(words),
  open: () => Promise.resolve(Buffer.from(words)),
})
