import type { ColumnType, Generated } from 'kysely'
import type { Language } from '../../core/language.ts'
import type { LanguageLevel, Presence } from '../../core/queue/agent.ts'
import type { SkipReason } from '../../core/queue/words.ts'

/** What a member can do and whether he is at the desk; begun when somebody first says or does something of it. */
export interface AgentTable {
  workspace_id: string
  member_id: string
  skills: Generated<string[]>
  languages: ColumnType<Partial<Record<Language, LanguageLevel>>, string | undefined, string>
  channels: Generated<string[]>
  teams: Generated<string[]>
  capacity: ColumnType<number | null, number | null | undefined, number | null>
  is_junior: Generated<boolean>
  /** As it was when it last changed: a browser whose lease has run out since is found by the worker. */
  presence: Generated<Presence>
  /** What he said of himself: it holds again when his browser comes back. */
  chosen: Generated<Presence>
  present_since: ColumnType<Date | null, Date | null | undefined, Date | null>
  /** Until when his browser counts as there. */
  lease_until: ColumnType<Date | null, Date | null | undefined, Date | null>
  /** When a ticket was given to him last. */
  given_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  /** His own tickets that he went past with *Next*, and when. */
  passed: ColumnType<Record<string, string>, string | undefined, string>
}
/** Somebody gave a ticket back that came to him. */
export interface TicketSkipTable {
  workspace_id: string
  id: string
  ticket_id: string
  member_id: string
  reason: SkipReason
  note: string
  skipped_at: Date
}
/** Whether there is too much to do for those at the desk; one a workspace. */
export interface ValveTable {
  workspace_id: string
  overloaded_since: Date | null
}

export interface RoutingTables {
  agent: AgentTable
  ticket_skip: TicketSkipTable
  valve: ValveTable
}
