/** What is true at the end, from two sides that know nothing of one another: the network's record and the rows. */
export interface Evidence {
  /** What customers said to the brand: by @, by answering it, by quoting it, directly. */
  readonly heardByBrand: readonly { readonly id: string; readonly kind: 'public' | 'direct' }[]
  /** What the brand's accounts said through the API, in the network's order. */
  readonly saidByBrand: readonly { readonly id: string; readonly text: string }[]
  /** What agents asked for, in the order of asking. */
  readonly asked: readonly {
    readonly marker: string
    readonly deliveryId: string
    readonly isAccepted: boolean | null
  }[]
  readonly messages: readonly StoredMessage[]
  readonly deliveries: readonly StoredDelivery[]
  /** Conversations with more than one ticket that is not resolved. */
  readonly crowdedConversations: readonly {
    readonly conversationId: string
    readonly ticketIds: readonly string[]
  }[]
  /** Tickets by status: as they are, and as the desk's own tallies say. */
  readonly tallies: readonly { readonly status: string; readonly tickets: number; readonly tallied: number }[]
}

export interface StoredMessage {
  readonly id: string
  readonly externalId: string | null
  readonly direction: 'inbound' | 'outbound'
  readonly text: string
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
  readonly sentEvents: number
}
