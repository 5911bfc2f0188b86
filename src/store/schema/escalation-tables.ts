import type { ColumnType } from 'kysely'
import type { DeliveryState } from '../../core/delivery/delivery.ts'
import type { Errand, IssueStatus, Letter } from '../../core/escalation/errand.ts'
import type { EscalationState, EscalationWay } from '../../core/escalation/escalation.ts'
import type { EntryKind, Shown, Speaker } from '../../core/escalation/history.ts'
import type { Locale } from '../../core/language.ts'

type Json<T> = ColumnType<T, string, string>
type Later<T> = ColumnType<T | null, T | null | undefined, T | null>

/** A corporate ticketing system. One that is removed keeps its row, for what was carried there. */
export interface TicketingSystemTable {
  workspace_id: string
  id: string
  system: string
  name: string
  settings: Json<unknown>
  /** Sealed. */
  secrets: Buffer
  /** Up to where its changes were read; null before the first reading. */
  cursor: Later<string>
  /** One more with each reader: whoever was fenced off writes nothing any more. */
  lease_token: ColumnType<string, number | string | undefined, number | string>
  lease_until: Later<Date>
  read_again_at: Date
  /** How often in a row it could not be read. */
  failures: ColumnType<number, number | undefined, number>
  /** When it last answered. */
  heard_at: Later<Date>
  trouble: ColumnType<
    { readonly code: string; readonly explain: string; readonly since: string } | null,
    string | null | undefined,
    string | null
  >
  added_by: string
  added_at: Date
  removed_at: Later<Date>
}
/** How a department of the policy is reached. */
export interface DepartmentTable {
  workspace_id: string
  /** Of the policy. */
  key: string
  /** By which it is asked unless the agent chooses otherwise. */
  way: EscalationWay
  /** In which it is written to. */
  language: Locale
  address: string | null
  /** The mailbox that writes to it. */
  account_id: string | null
  /** Who is told when it is late. */
  climb_address: string | null
  system_id: string | null
  changed_by: string
  changed_at: Date
}
export interface DepartmentMemberTable {
  workspace_id: string
  department: string
  member_id: string
}
export interface EscalationTable {
  workspace_id: string
  id: string
  ticket_id: string
  state: EscalationState
  department: string
  /** By which it was asked last. */
  way: EscalationWay
  title: string
  /** All that is told of the customer. */
  shown: Json<Shown>
  asked_by: string
  /** When the first department was asked. */
  opened_at: Date
  asked_at: Date
  answered_at: Later<Date>
  ended_at: Later<Date>
  reminders: ColumnType<number, number | undefined, number>
  climbed_at: Later<Date>
  account_id: string | null
  address: string | null
  system_id: string | null
  issue_id: Later<string>
  issue_status: Later<IssueStatus>
  /** When all of the issue was read; null: it is still to be read, lest something was missed. */
  issue_read_at: Later<Date>
  /** Of the link that opens the page now: with each new one, those before are worth nothing. */
  link_version: ColumnType<number, number | undefined, number>
  /** Null: no link opens anything. */
  link_expires_at: Later<Date>
  link_opened_at: Later<Date>
}
export interface EscalationEntryTable {
  workspace_id: string
  id: string
  escalation_id: string
  kind: EntryKind
  text: string
  by: Json<Speaker>
  way: EscalationWay | null
  department: string
  /** The mail, the comment or the transaction that brought it. */
  external_id: string | null
  at: Date
}
/** What is carried to a department: at least once, and standing there once. */
export interface ErrandTable {
  workspace_id: string
  id: string
  escalation_id: string
  entry_id: string | null
  /** Of one escalation they go one after the other. */
  place: number
  kind: 'letter' | Errand['kind']
  payload: Json<Letter | Errand>
  file_ids: ColumnType<string[], string[] | undefined, string[]>
  account_id: string | null
  system_id: string | null
  state: DeliveryState
  not_before: Date
  lease_until: Later<Date>
  look_again_at: Later<Date>
  attempts: ColumnType<number, number | undefined, number>
  first_tried_at: Later<Date>
  last_tried_at: Later<Date>
  /** Of a letter it is known before it goes. */
  external_id: Later<string>
  sent_at: Later<Date>
  refusal: ColumnType<
    { readonly code: string; readonly explain: string } | null,
    string | null | undefined,
    string | null
  >
  created_at: Date
}

export interface EscalationTables {
  ticketing_system: TicketingSystemTable
  department: DepartmentTable
  department_member: DepartmentMemberTable
  escalation: EscalationTable
  escalation_entry: EscalationEntryTable
  errand: ErrandTable
}
