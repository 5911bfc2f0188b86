import { z } from 'zod'
import { SOURCES } from '../connector.ts'

const address = (title: string) => z.url({ protocol: /^https?$/ }).meta({ title })
const socketAddress = (title: string) => z.url({ protocol: /^wss?$/ }).meta({ title })
const did = z.string().regex(/^did:[a-z]+:[A-Za-z0-9._:%-]+$/, 'must be a DID')

/** Handles, DIDs and e-mail addresses: whatever the network takes as a name at its door. */
const identifier = z
  .string()
  .trim()
  .min(3)
  .max(253)
  .regex(/^[^\s@/][^\s/]*$/, 'must be a handle such as brand.example, without @')

/** Where the network is and how it is read. Every address can be set, so that any other network of its kind will do. */
export const settingsSchema = z.strictObject({
  identifier: identifier.meta({ title: 'Handle' }),
  service: address('Account server').default('https://bsky.social'),
  webUrl: address('Web address').default('https://bsky.app'),
  /** The account server knows an AppView of its own; this one is asked instead. */
  appview: z
    .string()
    .regex(/^did:[a-z]+:[A-Za-z0-9._:%-]+#\w+$/, 'must be a DID with the name of its service')
    .optional()
    .meta({ title: 'AppView (DID#service)' }),
  chatService: did.default('did:web:api.bsky.chat').meta({ title: 'Chat service (DID)' }),
  /** For what asks the directory itself, as a browser login does; with an app password the account server answers. */
  plcUrl: address('Directory of identities').default('https://plc.directory'),
  /** How the account is heard at once; it is read as well, but seldom. */
  hearBy: z.enum(['firehose', 'reading']).default('firehose').meta({ title: 'Heard at once by' }),
  firehoseKind: z.enum(['jetstream', 'relay']).default('jetstream').meta({ title: 'Kind of firehose' }),
  firehoseUrl: socketAddress('Firehose address').default('wss://jetstream2.us-east.bsky.network/subscribe'),
  /** Seconds between two reads of a source. */
  pollSeconds: z
    .partialRecord(z.enum(SOURCES), z.number().positive().max(3600))
    .default({})
    .meta({ title: 'Seconds between reads' }),
  /** After how long a message that is not to be seen was surely not made. */
  settleSeconds: z
    .number()
    .nonnegative()
    .max(600)
    .default(20)
    .meta({ title: 'Seconds until absence is certain' }),
})
export type BlueskySettings = z.infer<typeof settingsSchema>

const token = (title: string) => z.string().min(1).max(8000).meta({ title, readOnly: true })

/** A session that was opened by the network's own page, in the form of the library that speaks for it. */
export const oauthSchema = z.object({
  /** By it the network knows the program that the session was given to. */
  redirectUri: z.url().max(2000),
  /** The private key that signs each request. */
  dpopJwk: z.record(z.string(), z.unknown()),
  authMethod: z.object({ method: z.literal('none') }),
  tokenSet: z.object({
    iss: z.url().max(2000),
    sub: did,
    aud: z.url().max(2000),
    scope: z.string().max(2000),
    access_token: z.string().min(1).max(8000),
    refresh_token: z.string().min(1).max(8000).optional(),
    token_type: z.literal('DPoP'),
    expires_at: z.iso.datetime().optional(),
  }),
})
export type OAuthLogin = z.infer<typeof oauthSchema>

export const secretsSchema = z
  .strictObject({
    appPassword: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .regex(/^[\x21-\x7e]+$/, 'must be one word of plain letters, digits and signs')
      .optional()
      .meta({ title: 'App password' }),
    /** The session that the password opened; nothing to be typed. Logins are counted, so it is kept. */
    accessJwt: token('Access token').optional(),
    refreshJwt: token('Refresh token').optional(),
    /** Where the account lives, as its session said: the account server may be a door to many. */
    pdsUrl: z.string().max(500).optional().meta({ title: 'Home server', readOnly: true }),
    /** Brought by the login in the browser, instead of all the others. */
    oauth: oauthSchema.optional().meta({ title: 'Login by the browser', readOnly: true }),
  })
  .refine(({ appPassword, oauth }) => appPassword !== undefined || oauth !== undefined, {
    message: 'an app password is needed, or a login by the browser',
    path: ['appPassword'],
  })
export type BlueskySecrets = z.infer<typeof secretsSchema>
