import type { z } from 'zod'
import type { Outcome } from '../core/delivery/delivery.ts'
import type { Media, SightingSource, Visibility } from '../core/message/message.ts'
import type { LengthMetric } from '../core/text/length-metric.ts'

/** What a network can do. The desk and the screens ask this, never the channel's name. */
export interface Capabilities {
  readonly reply: { readonly public: boolean; readonly direct: boolean; readonly repost: boolean }
  readonly length: { readonly metric: LengthMetric; readonly publicMax: number; readonly directMax: number }
  /** False: a write whose answer was lost must be looked up before it is tried again. */
  readonly idempotentSend: boolean
  /** Sources that can be read, in the order in which they are worth their price. */
  readonly sources: readonly Source[]
  readonly login: 'token' | 'tokenOrBrowser'
}

/** One stream of messages of an account; each has a cursor of its own. */
export const SOURCES = ['mentions', 'keywords', 'directs', 'own', 'threads'] as const
export type Source = (typeof SOURCES)[number]

export interface Author {
  readonly externalId: string
  readonly handle: string
  readonly displayName: string
  readonly bio: string
  readonly avatarUrl: string | null
  readonly followers: number
  readonly isVerified: boolean
}

/** A message as the network gave it, in our words. `raw` is kept for audit and replay. */
export interface Inbound {
  readonly externalId: string
  readonly author: Author
  readonly visibility: Exclude<Visibility, 'internal'>
  readonly source: SightingSource
  readonly text: string
  /** BCP 47, as the network guessed it; null when it did not. */
  readonly language: string | null
  readonly media: readonly Media[]
  /** The thread as the network names it: root of a public thread, id of a direct conversation. */
  readonly networkThread: string
  readonly inReplyTo: string | null
  readonly inReplyToAuthor: string | null
  readonly quotes: string | null
  /** Set on a repost: what it repeats. A repost is no message of its own. */
  readonly reposts: string | null
  /** External ids of the profiles that the text addresses. */
  readonly mentions: readonly string[]
  /** For a direct message: with whom the brand talks, whoever wrote it. */
  readonly counterpart: Author | null
  readonly editOf: readonly string[]
  readonly writtenAt: Date
  readonly raw: unknown
}

/** Opaque to the desk; kept in the transaction of the rows that it covers. */
export type Cursor = string

export interface Page {
  readonly batch: readonly Inbound[]
  readonly happenings?: readonly Happening[]
  readonly cursor: Cursor
  /** What reading this page cost; absent where reading costs nothing. */
  readonly spent?: Spent
  /** True when more is to be read than one sitting could: the source is not at its present yet. */
  readonly isBehind?: boolean
}

/** What the network asks for a reading: how many things it counts as read, and their price in micros. */
export interface Spent {
  readonly reads: number
  readonly micros: number
}

/** What happened besides that something was said. */
export type Happening =
  | { readonly kind: 'messageDeleted'; readonly externalId: string; readonly at: Date }
  | { readonly kind: 'followed' | 'unfollowed'; readonly by: Author; readonly at: Date }
  | { readonly kind: 'accessRevoked'; readonly at: Date }

/** One brand account as its connector sees it: identity, settings and secrets already parsed. */
export interface AccountSession<Settings = unknown, Secrets = unknown> {
  readonly accountId: string
  readonly externalId: string
  readonly handle: string
  readonly settings: Settings
  readonly secrets: Secrets
  /** Words by which the brand is heard where nobody names its handle. */
  readonly keywords: readonly string[]
  /** Handles of all the brand's accounts on the channel: what names one of them is heard as a mention. */
  readonly brandHandles: readonly string[]
  /** Public threads with a matter in them, most recent first: worth completing. */
  readonly watchedThreads: readonly string[]
  /** Stores renewed secrets (a refreshed token) before they are used. */
  keepSecrets(secrets: Secrets): Promise<void>
}

export type Health =
  | { readonly ok: true; readonly externalId: string; readonly handle: string; readonly displayName: string }
  | { readonly ok: false; readonly code: HealthCode; readonly explain: string }

export const HEALTH_CODES = [
  'needsLogin',
  'forbidden',
  'outOfCredits',
  'rateLimited',
  'unreachable',
  'unexpected',
] as const
export type HealthCode = (typeof HEALTH_CODES)[number]

/** Whether this post may be answered through the API, known before anyone types. */
export type Answerability =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly code: 'notSummoned' | 'directClosed' | 'gone' | 'unsupported' }

/** What `mayAnswer` must know of the message to answer. */
export interface Answerable {
  readonly visibility: Exclude<Visibility, 'internal'>
  /** Whether its author named the account by @, answered it or quoted it. */
  readonly addressesAccount: boolean
  readonly isDeleted: boolean
}

export const OUTGOING_KINDS = ['reply', 'post', 'direct', 'repost'] as const
export type OutgoingKind = (typeof OUTGOING_KINDS)[number]

export interface Outgoing {
  readonly kind: OutgoingKind
  readonly text: string
  /** The post to reply to or to repost. */
  readonly target: string | null
  /** The profile to write to directly. */
  readonly recipient: string | null
  /** When the first try began: a look on the network need not go further back. */
  readonly firstTriedAt: Date
  /** External ids that are known to be other messages of ours: a lookup must not take one of them for this. */
  readonly alreadyOurs?: readonly string[]
  readonly lastTriedAt: Date
  /** 1 for the first try. */
  readonly attempt: number
}

/** Money in millionths of the currency's unit. */
export interface Price {
  readonly micros: number
  readonly currency: 'USD'
}

/** What a look on the network says of a delivery whose answer was lost. */
export type Lookup =
  | { readonly kind: 'found'; readonly externalId: string; readonly at: Date }
  | { readonly kind: 'absent' }
  | { readonly kind: 'cannotTell'; readonly code: string }

/** Trouble while reading that a person or time must heal. Carries no secret and no body. */
export class ReadingTrouble extends Error {
  readonly code: HealthCode
  readonly retryAfterMs: number

  constructor(code: HealthCode, explain: string, retryAfterMs: number) {
    super(explain)
    this.name = 'ReadingTrouble'
    this.code = code
    this.retryAfterMs = retryAfterMs
  }
}

/** Where a browser is sent to log an account in, and what must be kept until it comes back. */
export interface LoginStart {
  readonly url: string
  readonly state: string
  readonly verifier: string
}

/**
 * One channel. A connector knows no database and no ticket; it keeps no state between calls, so that any node
 * may make the next one.
 */
export interface Connector<Settings = unknown, Secrets = unknown> {
  readonly channel: string
  readonly displayName: string
  readonly capabilities: Capabilities
  readonly settingsSchema: z.ZodType<Settings>
  readonly secretsSchema: z.ZodType<Secrets>
  check(session: AccountSession<Settings, Secrets>, signal: AbortSignal): Promise<Health>
  /** Reads one source from the cursor (null: from the beginning) to the present, oldest page first. Throws ReadingTrouble. */
  fetch(
    session: AccountSession<Settings, Secrets>,
    source: Source,
    cursor: Cursor | null,
    signal: AbortSignal,
  ): AsyncIterable<Page>
  /** How long to wait before this source is worth reading again, in ms. */
  pauseMs(session: AccountSession<Settings, Secrets>, source: Source): number
  mayAnswer(message: Answerable): Answerability
  price(outgoing: Pick<Outgoing, 'kind' | 'text'>, isSummoned: boolean): Price
  send(session: AccountSession<Settings, Secrets>, outgoing: Outgoing, signal: AbortSignal): Promise<Outcome>
  /** Looks for a write whose answer was lost. `absent` only when the network would surely show it by now. */
  lookup(session: AccountSession<Settings, Secrets>, outgoing: Outgoing, signal: AbortSignal): Promise<Lookup>
  /** Where a person sees this message on the network; null when the network has no page for it. */
  permalink(
    message: { externalId: string; authorHandle: string; visibility: Visibility },
    settings: Settings,
  ): string | null
  /** Where a person sees this profile on the network. */
  profileLink(handle: string, settings: Settings): string | null
  login?: {
    start(settings: Settings, secrets: Secrets, redirectUri: string): LoginStart
    finish(
      settings: Settings,
      secrets: Secrets,
      redirectUri: string,
      code: string,
      verifier: string,
      signal: AbortSignal,
    ): Promise<Secrets>
  }
}
