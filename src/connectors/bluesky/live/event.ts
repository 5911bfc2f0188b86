/** What happened to somebody's records, or to his name, whichever firehose told it. */
export interface FirehoseEvent {
  readonly did: string
  readonly changes: readonly Change[]
  /** The handle or the state of the account changed. */
  readonly isAboutAccount: boolean
}

export interface Change {
  readonly action: 'create' | 'update' | 'delete'
  readonly collection: string
  readonly rkey: string
  /** Undefined for what was deleted. */
  readonly record: unknown
}

/** The kinds of records that concern a desk. */
export const COLLECTIONS = [
  'app.bsky.feed.post',
  'app.bsky.feed.threadgate',
  'app.bsky.actor.profile',
] as const

/** What must be known of a frame before it is taken apart. */
export interface Sieve {
  /** Found in every frame that can matter; null lets all through. */
  readonly needles: RegExp | null
  isKnown(did: string): boolean
}

/** How one kind of firehose is spoken. */
export interface Dialect<Frame> {
  urlOf(address: string, since: string | null): string
  /** Null for frames that cannot matter, or that cannot be read. */
  sift(frame: Frame, sieve: Sieve): FirehoseEvent | null
  /** The place of this frame in the stream; null when it has none. */
  cursorOf(frame: Frame): string | null
  /** Set where the frame says that the network does not go on from the given place. */
  isLostPlace(frame: Frame): boolean
}

export const isAction = (text: unknown): text is Change['action'] =>
  text === 'create' || text === 'update' || text === 'delete'
