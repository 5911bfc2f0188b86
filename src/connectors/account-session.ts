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
  /** Profiles with an open matter, by external id: worth keeping up to date. */
  readonly watchedProfiles: readonly string[]
  /**
   * Renews secrets that are `spent` (a token that has run out) and stores them before they are used, one renewal at a
   * time on all nodes: `renew` is given the newest that are stored, and is not called when somebody else has renewed
   * them meanwhile. Null when `renew` could not.
   */
  renewSecrets(spent: Secrets, renew: (newest: Secrets) => Promise<Secrets | null>): Promise<Secrets | null>
}
