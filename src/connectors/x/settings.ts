import { z } from 'zod'
import { SOURCES } from '../connector.ts'

/** Pasted with a line end or a space, a token would be no header; within one, nothing else can be meant. */
const secret = (title: string) =>
  z
    .string()
    .trim()
    .min(1)
    .max(2000)
    .regex(/^[\x21-\x7e]+$/, 'must be one word of plain letters, digits and signs')
    .meta({ title })

/** Where X is and how it is read. Every address can be set, so that the sandbox is X as far as we know. */
export const settingsSchema = z.strictObject({
  apiUrl: z
    .url({ protocol: /^https?$/ })
    .default('https://api.x.com')
    .meta({ title: 'API address' }),
  authorizeUrl: z
    .url({ protocol: /^https?$/ })
    .default('https://x.com/i/oauth2/authorize')
    .meta({ title: 'Login address' }),
  webUrl: z
    .url({ protocol: /^https?$/ })
    .default('https://x.com')
    .meta({ title: 'Web address' }),
  /** How the account is heard at once, where its secrets allow it; it is read as well, but seldom. */
  hearBy: z.enum(['stream', 'webhook', 'reading']).default('stream').meta({ title: 'Heard at once by' }),
  /** Seconds between two reads of a source. The defaults stay within the limits of a self-serve app. */
  pollSeconds: z
    .partialRecord(z.enum(SOURCES), z.number().positive().max(3600))
    .default({})
    .meta({ title: 'Seconds between reads' }),
  /** X reads an account's own posts and mentions at a lower price to the account that owns the app. */
  ownsApp: z.boolean().default(false).meta({ title: 'The account owns the app' }),
  /** After how long a post that is not to be seen was surely not made. */
  settleSeconds: z
    .number()
    .nonnegative()
    .max(600)
    .default(30)
    .meta({ title: 'Seconds until absence is certain' }),
})
export type XSettings = z.infer<typeof settingsSchema>

export const secretsSchema = z.strictObject({
  accessToken: secret('Access token of the account'),
  refreshToken: secret('Refresh token').optional(),
  clientId: secret('Client id of the app').optional(),
  clientSecret: secret('Client secret of the app').optional(),
  bearer: secret('Bearer token of the app').optional(),
  /** What the person agreed to, as the network said when the account logged in; nothing to be typed. */
  scope: z.string().max(1000).optional().meta({ title: 'Rights of the login', readOnly: true }),
  consumerSecret: secret('Consumer secret of the app').optional(),
})
export type XSecrets = z.infer<typeof secretsSchema>
