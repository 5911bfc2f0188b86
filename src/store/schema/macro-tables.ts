import type { ColumnType, Generated } from 'kysely'
import type { LocalText } from '../../core/language.ts'
import type { MacroAct, MacroTexts } from '../../core/macro/macro.ts'

type Json<T> = ColumnType<T, string, string>

/** A macro as it is now. */
export interface MacroTable {
  workspace_id: string
  id: string
  key: string
  name: Json<LocalText>
  texts: Json<MacroTexts>
  acts: ColumnType<readonly MacroAct[], string | undefined, string>
  team: string | null
  version: Generated<number>
  changed_at: Date
  changed_by: string | null
  archived_at: Date | null
}
/** Each state that a macro was in, the present one too. */
export interface MacroVersionTable {
  workspace_id: string
  macro_id: string
  version: number
  name: Json<LocalText>
  texts: Json<MacroTexts>
  acts: Json<readonly MacroAct[]>
  team: string | null
  changed_at: Date
  changed_by: string | null
}
/** A short text that expands: everybody's, or one person's; in one language, or in all. */
export interface AbbreviationTable {
  workspace_id: string
  id: string
  member_id: string | null
  language: string | null
  short: string
  expands_to: string
  changed_at: Date
}

export interface MacroTables {
  macro: MacroTable
  macro_version: MacroVersionTable
  abbreviation: AbbreviationTable
}
