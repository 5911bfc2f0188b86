import type { Language } from '../language.ts'
import type { Priority, TicketStatus } from '../ticket/ticket.ts'
import type { PartSearched, StateSearched } from './operators.ts'

/** A filter whose names were looked up: what a ticket or a message must be, or must not. */
export type Condition = { readonly isNegated: boolean } & (
  | { readonly on: 'status'; readonly status: TicketStatus }
  | { readonly on: 'language'; readonly language: Language }
  | { readonly on: 'priority'; readonly priority: Priority }
  | { readonly on: 'state'; readonly state: StateSearched }
  | { readonly on: 'part'; readonly part: PartSearched }
  | { readonly on: 'queue'; readonly queueId: string }
  | { readonly on: 'assignee'; readonly memberId: string | null }
  | { readonly on: 'account'; readonly accountIds: readonly string[] }
  | { readonly on: 'channel'; readonly channel: string }
  /** As folded. */
  | { readonly on: 'tag'; readonly tag: string }
  /** A part of its title, as folded. */
  | { readonly on: 'incident'; readonly title: string }
  /** Who said it: customers by their profiles, or people of the desk. */
  | {
      readonly on: 'author'
      readonly customerIds: readonly string[]
      readonly profileIds: readonly string[]
      readonly memberIds: readonly string[]
    }
  | { readonly on: 'before'; readonly at: Date }
  | { readonly on: 'after'; readonly at: Date }
)

/** Conditions that a customer can meet; the others are of tickets and messages alone. */
const OF_CUSTOMERS: ReadonlySet<Condition['on']> = new Set(['tag', 'channel', 'author'])

export const isOfCustomers = ({ on }: Condition): boolean => OF_CUSTOMERS.has(on)
