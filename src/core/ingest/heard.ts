import type { Purpose } from '../account/purpose.ts'
import type { AddressSource } from '../customer/link.ts'
import type { Language } from '../language.ts'
import type { Letter } from '../message/letter.ts'
import type { Gate, InboundFile, Media, SightingSource } from '../message/message.ts'
import type { Clock } from '../promise/clock.ts'
import type { Ticket } from '../ticket/ticket.ts'
import type { Judgement } from '../triage/judgement.ts'

/** A message as it was heard, in the desk's words; the connector's `Inbound` with what its text says. */
export interface Heard {
  readonly externalId: string
  readonly author: HeardAuthor
  readonly visibility: 'public' | 'direct'
  readonly source: SightingSource
  readonly text: string
  readonly judgement: Judgement
  readonly media: readonly Media[]
  readonly networkThread: string
  readonly inReplyTo: string | null
  readonly inReplyToAuthor: string | null
  readonly quotes: string | null
  readonly reposts: string | null
  readonly mentions: readonly string[]
  readonly counterpart: HeardAuthor | null
  /** Earlier external ids of the same message, oldest first: networks may give each edit a new one. */
  readonly editOf: readonly string[]
  /** Encrypted: it can be read and answered on the network alone. */
  readonly isSealed?: boolean
  /** Earlier messages of the same talk, nearest first: the first that is known says which talk it is. */
  readonly references?: readonly string[]
  readonly letter?: Letter
  readonly files?: readonly InboundFile[]
  /** Written by a machine: it opens no matter and is owed no answer. */
  readonly isAutomatic?: boolean
  readonly labels?: readonly string[]
  readonly gate?: Gate
  /** Carried by the network itself, not written in the text. */
  readonly passage?: string
  readonly writtenAt: Date
  readonly raw: unknown
}

export interface HeardAuthor {
  readonly externalId: string
  readonly handle: string
  readonly displayName: string
  readonly bio: string
  readonly avatarUrl: string | null
  readonly followers: number
  readonly isVerified: boolean
  /** Only the id is known. */
  readonly isPartial?: boolean
}

/** One of the brand's accounts on the channel. */
export interface BrandAccount {
  readonly id: string
  readonly externalId: string
  readonly handle: string
  readonly purpose: Purpose
}

export interface KnownMessage {
  readonly id: string
  readonly externalId: string
  readonly direction: 'inbound' | 'outbound'
  readonly text: string
  readonly revision: number
  readonly conversationId: string | null
  readonly ticketId: string | null
  readonly accountId: string
}

export interface KnownProfile {
  readonly id: string
  readonly externalId: string
  readonly customerId: string
}

/** A customer, as far as it decides what becomes of his messages. */
export interface KnownPerson {
  readonly id: string
  readonly plan: string | null
  /** In micros. */
  readonly value: number | null
  readonly hasExternalKey: boolean
  /** Messages of the last thirty days, over all his profiles. */
  readonly recentMessages: number
}

/** What a customer asked lately, and nobody answered. */
export interface KnownQuestion {
  readonly customerId: string
  readonly ticketId: string | null
  readonly text: string
  readonly language: Language
  readonly writtenAt: Date
}

/** The address of somebody in the batch is said to be a customer's. */
export interface KnownOwner {
  readonly address: string
  readonly customerId: string
  readonly source: AddressSource
  /** He has been heard on this channel as somebody else. */
  readonly hasOtherProfile: boolean
}

/** A person said that a profile is not this customer's. */
export interface KnownParting {
  readonly profileId: string
  readonly customerId: string
}

export interface KnownConversation {
  readonly id: string
  readonly accountId: string
  readonly profileId: string
  readonly kind: 'public' | 'direct'
  readonly networkThread: string
  readonly ticketId: string | null
}

/** The ticket with the columns that ingest keeps beside it. */
export interface KnownTicket extends Ticket {
  readonly customerId: string
  readonly dueAt: Date | null
  readonly openedAt: Date
  readonly lastMessageAt: Date
  readonly preview: string
  readonly visibility: 'public' | 'direct'
  readonly language: Language
  /** Those that have not ended. */
  readonly clocks: readonly Clock[]
}

/** A delivery whose answer we may not have; its post may come back to us as our own. */
export interface KnownDelivery {
  readonly id: string
  readonly messageId: string
  readonly accountId: string
  readonly candidateKey: string
}

/** A way to this channel that was offered to a customer, whose code somebody has brought. */
export interface KnownPassage {
  readonly id: string
  readonly code: string
  readonly ticketId: string
}

/** What the database knows of the batch, read under the lock of the channel. */
export interface Known {
  readonly messages: readonly KnownMessage[]
  readonly profiles: readonly KnownProfile[]
  readonly people: readonly KnownPerson[]
  /** Of these people, on any channel. */
  readonly asked: readonly KnownQuestion[]
  readonly owners: readonly KnownOwner[]
  readonly partings: readonly KnownParting[]
  readonly conversations: readonly KnownConversation[]
  readonly tickets: readonly KnownTicket[]
  readonly deliveries: readonly KnownDelivery[]
  /** Those that nobody has arrived by yet. */
  readonly passages: readonly KnownPassage[]
  /** Messages and reposts of the public threads, by the network's name of the thread. */
  readonly reachOf: ReadonlyMap<string, number>
  /** Problems of the last hour, by topic. */
  readonly problemsByTopic: Readonly<Record<string, number>>
}
