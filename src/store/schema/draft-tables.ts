import type { ColumnType, Generated } from 'kysely'
import type { ApprovalState } from '../../core/approval/approval.ts'
import type { AnswerMode, DraftContent, DraftFile, DraftMode } from '../../core/draft/draft.ts'
import type { TicketDoing } from '../../core/ticket/presence.ts'

type Json<T> = ColumnType<T, string, string>

/** What a draft has beside its words and files. */
export type DraftExtras = Omit<DraftContent, 'text' | 'subject' | 'files'>

/** A text that somebody has begun: one a ticket, mode and author. */
export interface DraftTable {
  workspace_id: string
  id: string
  ticket_id: string
  mode: DraftMode
  author_id: string
  text: string
  subject: string | null
  files: Json<readonly DraftFile[]>
  extras: Json<DraftExtras>
  /** One more with each saving. */
  version: number
  saved_at: Date
  /** From whose answer it goes on. */
  escalation_id: ColumnType<string | null, string | null | undefined, string | null>
}
/** One version of an answer among which the second person chooses. Its id is the client's. */
export interface Candidate extends DraftContent {
  readonly id: string
}
/** An answer that a second person reads before it goes. */
export interface ApprovalTable {
  workspace_id: string
  id: string
  ticket_id: string
  mode: AnswerMode
  account_id: string
  candidates: Json<readonly Candidate[]>
  /** To whom it may concern who reads it. */
  note: string
  state: ApprovalState
  asked_by: string
  asked_at: Date
  decided_by: string | null
  decided_at: Date | null
  decision_note: Generated<string>
  /** When it is to go once it is approved; null: at once. */
  goes_at: Generated<Date | null>
  even_if_customer_writes: Generated<boolean>
}
/** Who has a ticket before his eyes; good until it expires. */
export interface TicketPresenceTable {
  workspace_id: string
  ticket_id: string
  member_id: string
  doing: TicketDoing
  expires_at: Date
}

export interface DraftTables {
  draft: DraftTable
  approval: ApprovalTable
  ticket_presence: TicketPresenceTable
}
