import { type RtSession, secretsSchema, settingsSchema } from '../settings.ts'

/** The desk's user at this address; nothing is waited for before absence is certain. */
export const sessionOf = (
  url: string,
  settings: Readonly<Record<string, unknown>> = {},
  secrets: { readonly token: string; readonly webhookSecret?: string } = { token: `1-27-${'0'.repeat(32)}` },
): RtSession => ({
  systemId: 'rt',
  settings: settingsSchema.parse({
    url,
    settleSeconds: 0,
    fields: { customerName: 'Customer' },
    ...settings,
  }),
  secrets: secretsSchema.parse(secrets),
})
