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

/** How the text names the brand: by its @handle, by its name alone, or not at all. */
export const NAMINGS = ['handle', 'name', 'none'] as const
export type Naming = (typeof NAMINGS)[number]

/** A value, how sure we are of it (0 to 1), and the words in which it was seen. */
export interface Fact<T> {
  readonly value: T
  readonly confidence: number
  readonly evidence: readonly string[]
}

export interface Facts {
  readonly language: Fact<Language>
  readonly named: Fact<Naming>
  readonly intent: Fact<Intent>
  readonly urgency: Fact<Urgency>
  readonly topic: Fact<string | null>
  readonly visibility: Fact<Visibility>
  readonly writtenTo: Fact<Purpose>
  readonly followers: Fact<number>
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
}

export type FactName = keyof Facts
