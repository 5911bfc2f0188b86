import type { AccountSession } from './account-session.ts'
import type { Source } from './capabilities.ts'
import type { HealthCode } from './health.ts'
import type { Cursor, Happening, Inbound, Spent } from './inbound.ts'

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
  /** Sources of the account that have something new: they are read at once. For networks that only knock. */
  readonly wakes?: readonly Source[]
  /**
   * The place up to which the stream has been heard, where the network can go on from one: kept behind the rows of this
   * page and of all before it, and given to the next `listen`.
   */
  readonly cursor?: Cursor
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
  /**
   * Hears until the connection ends, from where it was heard last (null: from now on). `sessions` gives the accounts as
   * they are now: keywords and watched threads change while the stream is open.
   * Throws ReadingTrouble where the network says why it does not open.
   */
  listen(
    stream: LiveStream,
    sessions: () => readonly AccountSession<Settings, Secrets>[],
    since: Cursor | null,
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
