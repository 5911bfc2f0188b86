export const TICKET_STATUSES = ['open', 'waiting', 'snoozed', 'resolved'] as const
export type TicketStatus = (typeof TICKET_STATUSES)[number]

export const PRIORITIES = ['urgent', 'high', 'normal', 'low'] as const
export type Priority = (typeof PRIORITIES)[number]

/** The table begins with the most pressing. */
export const isMorePressing = (a: Priority, b: Priority): boolean =>
  PRIORITIES.indexOf(a) < PRIORITIES.indexOf(b)

/** How a matter ended. `noAnswerNeeded` is a person's word, never the same as forgotten. */
export const RESOLUTIONS = ['solved', 'answered', 'noAnswerNeeded', 'spam'] as const
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
}

export type TicketAct =
  | { readonly act: 'assign'; readonly to: string }
  | { readonly act: 'unassign' }
  | { readonly act: 'enqueue'; readonly queueId: string }
  | { readonly act: 'prioritise'; readonly priority: Priority }
  | { readonly act: 'snooze'; readonly until: Date }
  | { readonly act: 'wake' }
  | { readonly act: 'resolve'; readonly how: Resolution }
  | { readonly act: 'reopen' }
  | { readonly act: 'customerWrote'; readonly messageId: string; readonly writtenAt: Date }
  | { readonly act: 'agentReplied'; readonly messageId: string }
  | { readonly act: 'answeredElsewhere'; readonly messageId: string }
  | { readonly act: 'answerReturned'; readonly messageId: string }

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
  'customerWrote',
  'agentReplied',
  'answeredElsewhere',
  'answerReturned',
] as const satisfies readonly TicketActName[]

export const TICKET_REFUSALS = [
  'ticketResolved',
  'ticketNotResolved',
  'ticketNotSnoozed',
  'ticketUnassigned',
  'snoozeInThePast',
] as const
export type TicketRefusal = (typeof TICKET_REFUSALS)[number]
