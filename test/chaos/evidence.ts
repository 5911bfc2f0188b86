/** What is true at the end, from two sides that know nothing of one another: the network's record and the rows. */
export interface Evidence {
  /** Place in the network's record of everything that was ever said there, by its id. */
  readonly places: ReadonlyMap<string, number>
  /** Places that are no further apart than this were taken at once, as far as the network can tell. */
  readonly atOnceWithin: number
  /** What customers said to the brand: by @, by answering it, by quoting it, directly. */
  readonly heardByBrand: readonly { readonly id: string; readonly kind: 'public' | 'direct' }[]
  /** What the brand's accounts said through the API, in the network's order. */
  readonly saidByBrand: readonly { readonly id: string; readonly text: string }[]
  /** What agents asked for, in the order of asking. */
  readonly asked: readonly {
    readonly marker: string
    readonly deliveryId: string
    readonly isScheduled: boolean
    readonly isAccepted: boolean | null
  }[]
  readonly messages: readonly StoredMessage[]
  readonly deliveries: readonly StoredDelivery[]
  readonly attempts: readonly StoredAttempt[]
  /**
   * Public conversations with more than one ticket that is not resolved. A direct one joins the newest open matter of
   * its customer, so that an earlier one, opened again elsewhere, may be in it too.
   */
  readonly crowdedConversations: readonly {
    readonly conversationId: string
    readonly ticketIds: readonly string[]
  }[]
  /** Tickets by status: as they are, and as the desk's own tallies say. */
  readonly tallies: readonly { readonly status: string; readonly tickets: number; readonly tallied: number }[]
  /** How many deliveries each account has paid for, all days together, and how many it sent. */
  readonly paid: readonly { readonly handle: string; readonly sent: number; readonly paid: number }[]
  readonly accounts: readonly {
    readonly handle: string
    readonly status: string
    readonly ails: string | null
  }[]
  /** Tickets with what their clocks say. */
  readonly clockedTickets: readonly {
    readonly id: string
    readonly isWaitingForUs: boolean
    readonly openAnswers: number
    readonly dueAt: Date | null
    readonly firstDueAt: Date | null
  }[]
  /** Every clock that ever ran, and how often was said of it what. */
  readonly clocks: readonly {
    readonly id: string
    readonly warnings: number
    readonly warnedEvents: number
    readonly breachedEvents: number
    readonly overdueSeconds: number
  }[]
  /** Sources of the accounts, and since when each should have been read. */
  readonly sources: readonly {
    readonly handle: string
    readonly source: string
    readonly overdueSeconds: number
  }[]
}

export interface StoredMessage {
  readonly id: string
  readonly externalId: string | null
  readonly conversationId: string | null
  readonly direction: 'inbound' | 'outbound'
  readonly text: string
  readonly writtenAt: Date
  readonly ticketId: string | null
  readonly isEngaged: boolean
  readonly currentDecisions: number
  readonly raws: number
  readonly sightings: number
  readonly receivedEvents: number
}

export interface StoredDelivery {
  readonly id: string
  readonly messageId: string
  readonly conversationId: string
  readonly state: string
  readonly externalId: string | null
  readonly attempts: number
  readonly sentEvents: number
  readonly retriedEvents: number
}

/** One try of a delivery; `outcome` is null where nobody lived to hear the answer. */
export interface StoredAttempt {
  readonly deliveryId: string
  readonly n: number
  readonly outcome: string | null
}
