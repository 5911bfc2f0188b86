import type { PickReason, ReturnReason } from '../queue/words.ts'

export const TICKET_STATUSES = ['open', 'waiting', 'snoozed', 'resolved'] as const
export type TicketStatus = (typeof TICKET_STATUSES)[number]

export const PRIORITIES = ['urgent', 'high', 'normal', 'low'] as const
export type Priority = (typeof PRIORITIES)[number]

/** The table begins with the most pressing. */
export const isMorePressing = (a: Priority, b: Priority): boolean =>
  PRIORITIES.indexOf(a) < PRIORITIES.indexOf(b)

/** How a person may say that a matter ended. `noAnswerNeeded` is a person's word, never the same as forgotten. */
export const CHOSEN_RESOLUTIONS = ['solved', 'answered', 'noAnswerNeeded', 'spam'] as const
export type ChosenResolution = (typeof CHOSEN_RESOLUTIONS)[number]

/** How a matter ended. `merged`: it goes on in another ticket, which nobody chooses by hand. */
export const RESOLUTIONS = [...CHOSEN_RESOLUTIONS, 'merged'] as const
export type Resolution = (typeof RESOLUTIONS)[number]

/** One matter of one customer. Queue and assignee are columns beside the status, never statuses. */
export interface Ticket {
  readonly id: string
  readonly status: TicketStatus
  readonly priority: Priority
  readonly queueId: string | null
  readonly assigneeId: string | null
  readonly snoozedUntil: Date | null
  /** Since when the customer has been waiting for us; null while the next word is his. */
  readonly waitingSince: Date | null
  readonly resolution: Resolution | null
  readonly resolvedAt: Date | null
  readonly tagIds: readonly string[]
  /** The one cause behind it and others. */
  readonly incidentId: string | null
}

/** All that acts change of a ticket. */
export type Standing = Omit<Ticket, 'id'>

/** The ticket at the other end of a merge or a split. */
export interface OtherTicket {
  readonly id: string
  readonly number: number
}

export type TicketAct =
  /** `why`: what spoke for it, where it was not a person's own choice. */
  | { readonly act: 'assign'; readonly to: string; readonly why?: readonly PickReason[] }
  | { readonly act: 'unassign'; readonly why?: ReturnReason }
  | { readonly act: 'enqueue'; readonly queueId: string }
  | { readonly act: 'prioritise'; readonly priority: Priority }
  | { readonly act: 'snooze'; readonly until: Date }
  | { readonly act: 'wake' }
  | { readonly act: 'resolve'; readonly how: ChosenResolution }
  | { readonly act: 'reopen' }
  /** What is named in both is added. */
  | { readonly act: 'tag'; readonly add: readonly string[]; readonly remove: readonly string[] }
  /** Null: none any more. */
  | { readonly act: 'incident'; readonly incidentId: string | null }
  | { readonly act: 'customerWrote'; readonly messageId: string; readonly writtenAt: Date }
  | { readonly act: 'agentReplied'; readonly messageId: string }
  /** The customer was told that somebody is at it: the answer is owed as before. */
  | { readonly act: 'acknowledged'; readonly messageId: string }
  | { readonly act: 'answeredElsewhere'; readonly messageId: string }
  | { readonly act: 'answerReturned'; readonly messageId: string }
  /** It goes on in another ticket. */
  | { readonly act: 'merge'; readonly into: OtherTicket }
  /** It goes on for another ticket, as which stood so before. */
  | { readonly act: 'absorb'; readonly from: OtherTicket; readonly standing: Standing }
  /** Some of its words become another ticket; since when the customer waits for an answer to those that stay. */
  | { readonly act: 'part'; readonly into: OtherTicket; readonly waitingSince: Date | null }
  /** A merge or a split is undone: it stands as it stood before. */
  | {
      readonly act: 'putBack'
      readonly after: 'merge' | 'split'
      readonly from: OtherTicket
      readonly standing: Standing
    }

export type TicketActName = TicketAct['act']

export const TICKET_ACTS = [
  'assign',
  'unassign',
  'enqueue',
  'prioritise',
  'snooze',
  'wake',
  'resolve',
  'reopen',
  'tag',
  'incident',
  'customerWrote',
  'agentReplied',
  'acknowledged',
  'answeredElsewhere',
  'answerReturned',
  'merge',
  'absorb',
  'part',
  'putBack',
] as const satisfies readonly TicketActName[]

export const TICKET_REFUSALS = [
  'ticketResolved',
  'ticketNotResolved',
  'ticketNotSnoozed',
  'ticketUnassigned',
  'snoozeInThePast',
  'ticketMerged',
  'tooManyTags',
] as const
export type TicketRefusal = (typeof TICKET_REFUSALS)[number]
