import { z } from 'zod'
import { findProvider, guessProvider, PROVIDER_OF_LOGIN } from './providers.ts'

const SECURITIES = ['tls', 'startTls'] as const

const host = (title: string) =>
  z
    .string()
    .trim()
    .max(253)
    .regex(/^(?=.*[a-z0-9])[a-z0-9.:-]+$/i, 'must be the name of a server, without "https://"')
    .meta({ title })

const port = (title: string) => z.number().int().min(1).max(65_535).meta({ title })

const webAddress = (title: string) => z.url({ protocol: /^https?$/ }).meta({ title })

/** Where a mailbox is. For most addresses the address alone is enough: `completeSettings` knows the rest. */
export const settingsSchema = z.strictObject({
  address: z.email().max(254).toLowerCase().meta({ title: 'Address' }),
  senderName: z
    .string()
    .trim()
    .max(100)
    .regex(/^[^\r\n]*$/, 'must be one line')
    .default('')
    .meta({ title: 'Name of the sender' }),
  user: z.string().trim().min(1).max(254).optional().meta({ title: 'User name, if it is not the address' }),
  imapHost: host('Server for reading (IMAP)').optional(),
  imapPort: port('Port for reading').default(993),
  imapSecurity: z.enum(SECURITIES).default('tls').meta({ title: 'Encryption for reading' }),
  smtpHost: host('Server for sending (SMTP)').optional(),
  smtpPort: port('Port for sending').default(465),
  smtpSecurity: z.enum(SECURITIES).default('tls').meta({ title: 'Encryption for sending' }),
  login: z.enum(['google', 'microsoft']).optional().meta({ title: 'Login page of' }),
  authorizeUrl: webAddress('Login address').optional(),
  tokenUrl: webAddress('Token address').optional(),
  /** Where the server keeps none, each mail is also sent to ourselves: by that copy a lost answer is found again. */
  keepsSent: z.enum(['server', 'copy']).default('copy').meta({ title: 'What was sent is kept by' }),
  takesTags: z.boolean().default(false).meta({ title: 'Mail to name+tag@… arrives' }),
  trustedServer: z
    .string()
    .trim()
    .max(253)
    .regex(/^[\w.-]+$/, 'must be the name of a server')
    .optional()
    .meta({ title: 'Server whose check of the sender is believed' }),
  checksSignatures: z.boolean().default(true).meta({ title: 'Check signatures (DKIM) here' }),
  authority: z
    .string()
    .max(20_000)
    .regex(/^\s*-----BEGIN CERTIFICATE-----/, 'must be a certificate in PEM')
    .optional()
    .meta({ title: 'Certificate of your own authority' }),
  settleSeconds: z
    .number()
    .nonnegative()
    .max(3600)
    .default(120)
    .meta({ title: 'Seconds until absence is certain' }),
})
export type EmailSettings = z.infer<typeof settingsSchema>

const secret = (title: string) => z.string().min(1).max(10_000).meta({ title })

export const secretsSchema = z
  .strictObject({
    password: secret('Password, or password for programs').optional(),
    clientId: z.string().trim().min(1).max(500).optional().meta({ title: 'Client id of your app' }),
    clientSecret: secret('Client secret of your app').optional(),
    /** Brought by the login; nothing to be typed. */
    accessToken: secret('Access token').optional().meta({ readOnly: true }),
    refreshToken: secret('Refresh token').optional().meta({ readOnly: true }),
    expiresAt: z.iso.datetime().optional().meta({ title: 'Access token runs out at', readOnly: true }),
  })
  .refine(({ password, accessToken }) => password !== undefined || accessToken !== undefined, {
    message: 'a password is needed, or a login by the browser',
    path: ['password'],
  })
export type EmailSecrets = z.infer<typeof secretsSchema>

/** What follows from the address; what a person typed stays as it is. */
export function completeSettings(
  given: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const { address, login } = given
  if (typeof address !== 'string' || !address.includes('@')) return given
  const byLogin = login === 'google' || login === 'microsoft' ? PROVIDER_OF_LOGIN[login] : null
  const provider = byLogin ?? findProvider(address) ?? guessProvider(address)
  const known = {
    imapHost: provider.imapHost,
    smtpHost: provider.smtpHost,
    smtpPort: provider.smtpPort,
    smtpSecurity: provider.smtpPort === 587 ? 'startTls' : 'tls',
    ...(provider.login === null ? {} : { login: provider.login }),
    keepsSent: provider.keepsSent ? 'server' : 'copy',
    takesTags: provider.takesTags,
    ...(provider.trustedServer === null ? {} : { trustedServer: provider.trustedServer }),
  }
  return {
    ...known,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== '')),
  }
}
