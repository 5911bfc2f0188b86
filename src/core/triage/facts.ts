import type { Purpose } from '../account/purpose.ts'
import type { Language } from '../language.ts'
import type { Visibility } from '../message/message.ts'
import type { Priority } from '../ticket/ticket.ts'

export const INTENTS = [
  'problem',
  'question',
  'praise',
  'purchase',
  'cancellation',
  'suggestion',
  'chatter',
  'spam',
] as const
export type Intent = (typeof INTENTS)[number]

export const URGENCIES = ['high', 'normal', 'low'] as const
export type Urgency = (typeof URGENCIES)[number]

export const SENTIMENTS = ['negative', 'neutral', 'positive'] as const
export type Sentiment = (typeof SENTIMENTS)[number]

/**
 * Of what kind the matter is. `general`: the answer is the same for everybody (hours, shops, strikes); `specific`: about
 * one product, price or condition before something is bought; `afterSales`: about what the customer has already.
 */
export const MESSAGE_FUNCTIONS = ['general', 'specific', 'afterSales', 'none'] as const
export type MessageFunction = (typeof MESSAGE_FUNCTIONS)[number]

/** What nobody should read in public: of the writer, or of somebody else. `order`: any number of an order, contract, ticket or customer. */
export const PRIVATE_DATA = ['phone', 'email', 'iban', 'card', 'order', 'address', 'taxId'] as const
export type PrivateData = (typeof PRIVATE_DATA)[number]

/** How the text names the brand: by its @handle, by its name alone, or not at all. */
export const NAMINGS = ['handle', 'name', 'none'] as const
export type Naming = (typeof NAMINGS)[number]

/** A value, how sure we are of it (0 to 1), and the words in which it was seen. */
export interface Fact<T> {
  readonly value: T
  readonly confidence: number
  readonly evidence: readonly string[]
  /** The member who said so, where it was not we who saw it. */
  readonly correctedBy?: string
}

export interface Facts {
  readonly language: Fact<Language>
  readonly sentiment: Fact<Sentiment>
  readonly urgency: Fact<Urgency>
  /** What is wanted first. */
  readonly intent: Fact<Intent>
  /** What is wanted besides, the likelier first. */
  readonly alsoWants: Fact<readonly Intent[]>
  readonly function: Fact<MessageFunction>
  /** People are insulted, threatened or hated. */
  readonly isToxic: Fact<boolean>
  /** A doubt, never a certainty. */
  readonly mayBeIronic: Fact<boolean>
  /** Shown where everybody reads it; always empty in what is said directly. */
  readonly privateData: Fact<readonly PrivateData[]>
  readonly named: Fact<Naming>
  readonly topic: Fact<string | null>
  /** The policy's lists of words of which one is in the text. */
  readonly keywords: Fact<readonly string[]>
  readonly visibility: Fact<Visibility>
  readonly writtenTo: Fact<Purpose>
  /** The purpose of the account that should have it; other than `writtenTo`, it came to the wrong one. */
  readonly belongsTo: Fact<Purpose>
  /** Another of the brand's accounts is there for it. */
  readonly isMisdirected: Fact<boolean>
  readonly followers: Fact<number>
  readonly isVerified: Fact<boolean>
  /** How many messages and reposts its public thread has. */
  readonly reach: Fact<number>
  /** How many messages the customer has written to us in the last thirty days on all channels, this one not counted. */
  readonly recentMessages: Fact<number>
  /** What the customer's plan is called; null where nobody knows. */
  readonly customerPlan: Fact<string | null>
  /** What the customer is worth a year, in micros of the workspace's currency; null where nobody knows. */
  readonly customerValue: Fact<number | null>
  /** The author asked the same before and was not answered. */
  readonly askedBefore: Fact<boolean>
  readonly isWithinHours: Fact<boolean>
  /** How many others have told of a problem of the same topic within the last hour; at most 1,000 are looked at. */
  readonly similarLately: Fact<number>
  readonly hasOpenTicket: Fact<boolean>
  /** Of the customer's open matter; null when he has none. */
  readonly matterPriority: Fact<Priority | null>
  /** Said on a matter that was resolved a short while ago. */
  readonly isAfterResolution: Fact<boolean>
  /** Whether the author turned to us: by @, by answering or quoting us. */
  readonly isAddressed: Fact<boolean>
  readonly mayAnswerPublicly: Fact<boolean>
  /** Encrypted: it can be read and answered on the network alone. */
  readonly isSealed: Fact<boolean>
  /** Written by a machine: out of office, a list, a notice. */
  readonly isAutomatic: Fact<boolean>
  /** What people's corrections say of messages like this one; null where they say too little. */
  readonly learnedIf: Fact<'answer' | 'leave' | null>
  readonly learnedQueue: Fact<string | null>
}

export type FactName = keyof Facts

/** The facts that a person corrected. */
export const correctedIn = (facts: Facts): Partial<Facts> =>
  Object.fromEntries(
    Object.entries(facts).filter(([, fact]) => (fact as Fact<unknown>).correctedBy !== undefined),
  )
