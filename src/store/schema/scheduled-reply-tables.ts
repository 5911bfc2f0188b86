import type { ColumnType, Generated } from 'kysely'
import type { AnswerMode } from '../../core/draft/draft.ts'
import type { ScheduledReplyState } from '../../core/scheduled-reply/scheduled-reply.ts'

/** An answer that is written, and goes at a time of its own. */
export interface ScheduledReplyTable {
  workspace_id: string
  /** The client's; its first post is delivered under the same. */
  id: string
  ticket_id: string
  mode: AnswerMode
  account_id: string
  /** The request as it was made; whoever lets it go reads it by the contract of that day. */
  reply: ColumnType<unknown, string, never>
  goes_at: Date
  even_if_customer_writes: boolean
  state: ScheduledReplyState
  author_id: string
  /** Whose word lets it go when its time has come; null: its author needed none. */
  approved_by: Generated<string | null>
  made_at: Date
  ended_at: Date | null
}

export interface ScheduledReplyTables {
  scheduled_reply: ScheduledReplyTable
}
