import type { Actor } from '../actor.ts'
import type { LinkProof } from '../customer/link.ts'
import type { NewEvent } from '../events.ts'
import type { Language } from '../language.ts'
import type { SightingSource } from '../message/message.ts'
import type { Clock } from '../promise/clock.ts'
import type { Decision } from '../triage/decide.ts'
import type { Facts, Naming } from '../triage/facts.ts'
import type { Heard, HeardAuthor, KnownTicket } from './heard.ts'

/** Rows that a batch makes true, to be written in sets in one transaction. Ids are made already. */
export interface IngestPlan {
  readonly customers: { id: string; displayName: string; firstSeenAt: Date }[]
  readonly profiles: { id: string; customerId: string; author: HeardAuthor; seenAt: Date }[]
  /** Known profiles whose name, bio or reach may have changed. */
  readonly profileUpdates: Map<string, { id: string; author: HeardAuthor; seenAt: Date }>
  readonly conversations: PlannedConversation[]
  /** Conversations that go to a ticket or that were spoken in. */
  readonly conversationUpdates: Map<string, { ticketId: string | null; lastMessageAt: Date }>
  readonly tickets: PlannedTicket[]
  readonly ticketUpdates: Map<string, KnownTicket>
  readonly messages: PlannedMessage[]
  readonly revisions: {
    messageId: string
    revision: number
    text: string
    newText: string
    newExternalId: string
  }[]
  readonly sightings: { messageId: string; accountId: string; source: SightingSource }[]
  readonly reposts: { externalId: string; of: string; authorExternalId: string; at: Date }[]
  readonly decisions: { id: string; messageId: string; facts: Facts; decision: Decision }[]
  /** New or changed, as they stand after the batch; one that the batch began and ended is among them. */
  readonly clocks: Clock[]
  /** Profiles that turned out to be of a customer who was known already. */
  readonly profilesLinked: PlannedLink[]
  readonly passagesArrived: { id: string; conversationId: string; at: Date }[]
  readonly deliveriesFound: { id: string; messageId: string; externalId: string; at: Date }[]
  readonly events: PlannedEvent[]
}

export interface PlannedLink {
  readonly id: string
  readonly profileId: string
  /** Null where the profile is new. */
  readonly from: string | null
  readonly customerId: string
  readonly proof: LinkProof
}

export interface PlannedConversation {
  readonly id: string
  readonly accountId: string
  readonly profileId: string
  readonly kind: 'public' | 'direct'
  readonly networkThread: string
}

export interface PlannedTicket extends KnownTicket {
  readonly profileId: string
  readonly accountId: string
  readonly customerName: string
  readonly handle: string
  /** How the word that opens it names the brand. */
  readonly named: Naming
}

export interface PlannedMessage {
  readonly id: string
  readonly heard: Heard
  readonly direction: 'inbound' | 'outbound'
  readonly conversationId: string | null
  readonly ticketId: string | null
  readonly profileId: string | null
  readonly accountId: string
  readonly addressed: readonly string[]
  readonly language: Language
}

export interface PlannedEvent {
  readonly event: NewEvent
  readonly actor: Actor
  readonly subjectId: string
  readonly ticketId: string | null
}

export const emptyPlan = (): IngestPlan => ({
  customers: [],
  profiles: [],
  profileUpdates: new Map(),
  conversations: [],
  conversationUpdates: new Map(),
  tickets: [],
  ticketUpdates: new Map(),
  messages: [],
  revisions: [],
  sightings: [],
  reposts: [],
  decisions: [],
  clocks: [],
  profilesLinked: [],
  passagesArrived: [],
  deliveriesFound: [],
  events: [],
})
