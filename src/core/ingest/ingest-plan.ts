import type { Actor } from '../actor.ts'
import type { NewEvent } from '../events.ts'
import type { Language } from '../language.ts'
import type { SightingSource } from '../message/message.ts'
import type { Metric } from '../promise/clock.ts'
import type { Decision } from '../triage/decide.ts'
import type { Facts } from '../triage/facts.ts'
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
  readonly clocks: PlannedClock[]
  /** Tickets that were answered elsewhere: the response clocks that ran before this batch end then. */
  readonly answered: { ticketId: string; at: Date }[]
  /** Known profiles that turned out to be of another customer. */
  readonly profilesLinked: { id: string; customerId: string }[]
  readonly passagesArrived: { id: string; conversationId: string; at: Date }[]
  readonly deliveriesFound: { id: string; messageId: string; externalId: string; at: Date }[]
  readonly events: PlannedEvent[]
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

export interface PlannedClock {
  readonly id: string
  readonly ticketId: string
  readonly metric: Metric
  readonly startedAt: Date
  readonly dueAt: Date
  /** Set when the batch that began it brought its answer too; such a clock never runs. */
  readonly endedAt: Date | null
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
  answered: [],
  profilesLinked: [],
  passagesArrived: [],
  deliveriesFound: [],
  events: [],
})
