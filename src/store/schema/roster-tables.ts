import type { ColumnType } from 'kysely'
import type { Language } from '../../core/language.ts'
import type { Day } from '../../core/policy/hours.ts'
import type { LeaveState } from '../../core/roster/leave.ts'
import type { ShiftKind } from '../../core/roster/shift.ts'

/** A weekly time of one person, by the clock on the wall. */
export interface ShiftPatternTable {
  workspace_id: string
  id: string
  member_id: string
  day: Day
  /** HH:MM. Where `to_clock` is not after it, it ends the next day. */
  from_clock: string
  to_clock: string
  /** YYYY-MM-DD, to be read as text. */
  valid_from: ColumnType<string, string, string>
  valid_until: ColumnType<string | null, string | null, string | null>
}
/** One time apart from all patterns: besides them, or taken out of them. */
export interface ShiftTable {
  workspace_id: string
  id: string
  member_id: string
  kind: ShiftKind
  from_at: Date
  to_at: Date
}
export interface LeaveTable {
  workspace_id: string
  id: string
  member_id: string
  from_at: Date
  to_at: Date
  note: string
  state: LeaveState
  asked_by: string
  asked_at: Date
  decided_by: string | null
  decided_at: Date | null
}
/** A gap in the cover that supervisors were told of. */
export interface RosterGapTable {
  workspace_id: string
  from_at: Date
  to_at: Date
  people: number
  is_empty: boolean
  languages: Language[]
  found_at: Date
}

export interface RosterTables {
  shift_pattern: ShiftPatternTable
  shift: ShiftTable
  leave: LeaveTable
  roster_gap: RosterGapTable
}
