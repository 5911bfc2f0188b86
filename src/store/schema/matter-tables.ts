import type { ColumnType } from 'kysely'
import type { Moved } from '../../core/ticket/moved.ts'
import type { Intent } from '../../core/triage/facts.ts'

type Json<T> = ColumnType<T, string, string>
type Undone<T> = ColumnType<T | null, T | null | undefined, T | null>

/** A ticket went on in another one of the same customer. */
export interface TicketMergeTable {
  workspace_id: string
  id: string
  survivor_id: string
  merged_id: string
  moved: Json<Moved>
  merged_at: Date
  merged_by: string
  undone_at: Undone<Date>
  undone_by: Undone<string>
}
/** Some messages of a ticket became a ticket of their own. */
export interface TicketSplitTable {
  workspace_id: string
  id: string
  ticket_id: string
  new_ticket_id: string
  moved: Json<Moved>
  split_at: Date
  split_by: string
  undone_at: Undone<Date>
  undone_by: Undone<string>
}
/** Two tickets that belong together, the smaller id first. */
export interface TicketLinkTable {
  workspace_id: string
  id: string
  ticket_id: string
  other_id: string
  linked_at: Date
  linked_by: string
}
/** A message in which a customer asked something. Whose ticket it is, the message says; whose customer, the profile. */
export interface QuestionSketchTable {
  workspace_id: string
  message_id: string
  profile_id: string
  language: string
  intent: Intent
  topic: string | null
  written_at: Date
}
/** One row for each band of a sketch. */
export interface QuestionBandTable {
  workspace_id: string
  band: ColumnType<string, string, string>
  written_at: Date
  message_id: string
}

export interface MatterTables {
  ticket_merge: TicketMergeTable
  ticket_split: TicketSplitTable
  ticket_link: TicketLinkTable
  question_sketch: QuestionSketchTable
  question_band: QuestionBandTable
}
