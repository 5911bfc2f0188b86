import type { Priority } from '../ticket/ticket.ts'
import type { ToldKind } from './write-told.ts'

/** What an issue in a corporate ticketing system means to us, whatever the system calls it. */
export const ISSUE_STATUSES = ['open', 'resolved', 'refused', 'withdrawn'] as const
export type IssueStatus = (typeof ISSUE_STATUSES)[number]

/** What the settings of a system may map onto fields of its own. */
export const ISSUE_FIELDS = [
  'ticketLink',
  'customerName',
  'customerHandle',
  'customerPlan',
  'channel',
  'language',
  'department',
] as const
export type IssueField = (typeof ISSUE_FIELDS)[number]

/** Where the letters of an escalation go, and what one says. */
export interface Letter {
  readonly kind: ToldKind
  /** A key of the policy's departments: whom it tells, or of whom it tells whoever leads it. */
  readonly department: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

/**
 * Something that a department is told in its ticketing system. Each is carried at least once and stands there once; what
 * must not be told is left out before it becomes an errand.
 */
export type Errand =
  | {
      readonly kind: 'create'
      readonly department: string
      readonly title: string
      readonly text: string
      /** Where the desk shows the ticket; only who may sign in there sees more. */
      readonly ticketLink: string
      readonly priority: Priority
      readonly fields: Readonly<Partial<Record<IssueField, string>>>
    }
  | { readonly kind: 'comment'; readonly issueId: string; readonly text: string }
  | { readonly kind: 'status'; readonly issueId: string; readonly status: IssueStatus }
  | { readonly kind: 'update'; readonly issueId: string; readonly priority: Priority }
export const ERRAND_KINDS = ['create', 'comment', 'status', 'update'] as const
