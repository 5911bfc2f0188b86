import type { z } from 'zod'
import type { Reach } from '../core/account/absence.ts'
import type { Right } from '../core/account/right.ts'
import type { Outcome } from '../core/delivery/delivery.ts'
import type { MediaLimits, Poll, PollLimits } from '../core/delivery/enclosure.ts'
import type { Media, SightingSource, Visibility } from '../core/message/message.ts'
import type { LengthMetric } from '../core/text/length-metric.ts'

/** What a network can do. The desk and the screens ask this, never the channel's name. */
export interface Capabilities {
  readonly reply: { readonly public: boolean; readonly direct: boolean; readonly repost: boolean }
  readonly length: { readonly metric: LengthMetric; readonly publicMax: number; readonly directMax: number }
  /** Files that go with a message; null where only words go. */
  readonly media: MediaLimits | null
  /** Null where nobody can be asked to vote. */
  readonly poll: PollLimits | null
  /** Whether the account may answer its own post, so that a long text goes as several. */
  readonly chain: boolean
  /** Whether replies to the account's own posts can be hidden. Demands `hide`. */
  readonly hide: boolean
  /** Whether a public post can carry a button that opens a direct message to the account. */
  readonly inviteDirect: boolean
  /** False: a write whose answer was lost must be looked up before it is tried again. */
  readonly idempotentSend: boolean
  /** Sources that can be read, in the order in which they are worth their price. */
  readonly sources: readonly Source[]
  /** How far back the network shows a source; as far as one likes where nothing is said. */
  readonly reachesBack?: Readonly<Partial<Record<Source, Reach>>>
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
  /** The network gave the id alone: what is known of the profile already is better than this. */
  readonly isPartial?: boolean
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
  /** Encrypted for the eyes of its reader: it can be read and answered on the network alone, and `text` is empty. */
  readonly isSealed?: boolean
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
  /** Everything said since then is to be heard, however late the first reading comes. */
  readonly connectedAt: Date
  readonly settings: Settings
  readonly secrets: Secrets
  /** Words by which the brand is heard where nobody names its handle. */
  readonly keywords: readonly string[]
  /** Handles of all the brand's accounts on the channel: what names one of them is heard as a mention. */
  readonly brandHandles: readonly string[]
  /** Public threads with a matter in them, most recent first: worth completing. */
  readonly watchedThreads: readonly string[]
  /**
   * Renews secrets that are `spent` (a token that has run out) and stores them before they are used, one renewal at a
   * time on all nodes: `renew` is given the newest that are stored, and is not called when somebody else has renewed
   * them meanwhile. Null when `renew` could not.
   */
  renewSecrets(spent: Secrets, renew: (newest: Secrets) => Promise<Secrets | null>): Promise<Secrets | null>
}

export type Health =
  | {
      readonly ok: true
      readonly externalId: string
      readonly handle: string
      readonly displayName: string
      readonly rights: readonly Right[]
    }
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
  | {
      readonly allowed: false
      readonly code: 'notSummoned' | 'directClosed' | 'gone' | 'onlyOnNetwork' | 'unsupported'
    }

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
  readonly media: readonly OutgoingMedia[]
  readonly poll: Poll | null
  readonly invitesDirect: boolean
}

/** A file that goes with a message. Its bytes are read when they are sent, not before. */
export interface OutgoingMedia {
  readonly mime: string
  readonly bytes: number
  readonly alt: string
  open(): Promise<Uint8Array>
}

/** Whether the network did it. Doing it twice does no harm, so nobody needs to look it up. */
export type Done =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: string; readonly explain: string }

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

/**
 * A connection over which the network tells what happens as it happens. Accounts whose streams have the same key
 * share one: networks count connections by app. The key holds no secret.
 */
export interface LiveStream {
  readonly key: string
  /** The sources that need to be read but seldom while the stream is open. */
  readonly covers: readonly Source[]
}

/** What arrived over a stream for one account; `accountId` is null when the network only said that it is there. */
export interface LivePage {
  readonly accountId: string | null
  readonly batch: readonly Inbound[]
  readonly happenings: readonly Happening[]
  /** What the network asks for it. */
  readonly spent?: Spent
}

/** How a network is heard at once. It promises nothing: the sources stay the place where nothing is missed. */
export interface Live<Settings = unknown, Secrets = unknown> {
  /** None when the account lacks the rights for it: it is then heard by reading alone. */
  streamsOf(session: AccountSession<Settings, Secrets>): readonly LiveStream[]
  /** Tells the network what to send: before the stream is opened, and when what is wanted has changed. Throws ReadingTrouble. */
  subscribe(
    stream: LiveStream,
    sessions: readonly AccountSession<Settings, Secrets>[],
    signal: AbortSignal,
  ): Promise<void>
  /** Hears until the connection ends. Throws ReadingTrouble where the network says why it does not open. */
  listen(
    stream: LiveStream,
    sessions: readonly AccountSession<Settings, Secrets>[],
    signal: AbortSignal,
  ): AsyncIterable<LivePage>
  /** How long to wait before the stream is opened again, in ms, after so many failures in a row (0: it merely ended). */
  reopenAfterMs(code: HealthCode | null, failures: number): number
}

/** A request that the network made to us, as it came: signatures are over the very bytes. */
export interface PushRequest {
  readonly query: Readonly<Record<string, string>>
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: Uint8Array
}

export type PushAnswer =
  | { readonly kind: 'pages'; readonly pages: readonly LivePage[] }
  | { readonly kind: 'refused'; readonly code: 'badSignature' | 'malformed' }

/** How a network brings its news to an address of ours. */
export interface Push<Settings = unknown, Secrets = unknown> {
  /** The body that proves to the network that the address is ours; null when the request is no such question. */
  answerChallenge(session: AccountSession<Settings, Secrets>, request: PushRequest): unknown
  /** `sessions`: every account of the brand on the channel, the addressed one first. */
  read(
    sessions: readonly AccountSession<Settings, Secrets>[],
    request: PushRequest,
    signal: AbortSignal,
  ): Promise<PushAnswer>
  /** Whether this account is to be told of its news at an address of ours. */
  isWanted(session: AccountSession<Settings, Secrets>): boolean
  /** Sees to it that the network knows our address and sends there what these accounts want to hear. */
  subscribe(
    sessions: readonly AccountSession<Settings, Secrets>[],
    url: string,
    signal: AbortSignal,
  ): Promise<void>
}

/** Where a browser is sent to log an account in, and what must be kept until it comes back. */
export interface LoginStart {
  readonly url: string
  readonly state: string
  readonly verifier: string
}

export const GONE_AT_ONCE = 100

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
  /** How long to wait before this source is worth reading again, in ms; longer while a stream brings the same at once. */
  pauseMs(session: AccountSession<Settings, Secrets>, source: Source, isHeardLive: boolean): number
  readonly live?: Live<Settings, Secrets>
  readonly push?: Push<Settings, Secrets>
  /** Which of these messages the network no longer shows. At most `GONE_AT_ONCE` ids. Throws ReadingTrouble. */
  listGone?(
    session: AccountSession<Settings, Secrets>,
    externalIds: readonly string[],
    signal: AbortSignal,
  ): Promise<readonly string[]>
  mayAnswer(message: Answerable): Answerability
  price(outgoing: Pick<Outgoing, 'kind' | 'text'>, isSummoned: boolean): Price
  send(session: AccountSession<Settings, Secrets>, outgoing: Outgoing, signal: AbortSignal): Promise<Outcome>
  /** Looks for a write whose answer was lost. `absent` only when the network would surely show it by now. */
  lookup(session: AccountSession<Settings, Secrets>, outgoing: Outgoing, signal: AbortSignal): Promise<Lookup>
  /** Hides a reply to one of the account's posts from the public, or shows it again. */
  hide?(
    session: AccountSession<Settings, Secrets>,
    externalId: string,
    isHidden: boolean,
    signal: AbortSignal,
  ): Promise<Done>
  /** Where a person sees this message on the network; null when the network has no page for it. */
  permalink(
    message: { externalId: string; authorHandle: string; visibility: Visibility; isSealed?: boolean },
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
