import type { AbbreviationView, MacroVersions, MacroView } from '../../../contract/macro.ts'
import { isKnownLanguage } from '../../../core/language.ts'
import type { AbbreviationRow } from '../../../store/abbreviation.ts'
import type { MacroRow, MacroVersionRow } from '../../../store/macro.ts'

type Names = ReadonlyMap<string, string>

const nameOf = (names: Names, memberId: string | null): string | null =>
  memberId === null ? null : (names.get(memberId) ?? null)

export const toMacroView = (row: MacroRow, names: Names, spoken: ReadonlySet<string>): MacroView => ({
  id: row.id,
  key: row.key,
  name: row.name,
  texts: row.texts,
  acts: [...row.acts],
  team: row.team,
  version: row.version,
  changedAt: row.changed_at.toISOString(),
  changedBy: nameOf(names, row.changed_by),
  isArchived: row.archived_at !== null,
  isInPolicy: spoken.has(row.key),
})

export const toMacroVersionViews = (rows: readonly MacroVersionRow[], names: Names): MacroVersions =>
  rows.map(row => ({
    version: row.version,
    name: row.name,
    texts: row.texts,
    acts: [...row.acts],
    team: row.team,
    changedAt: row.changed_at.toISOString(),
    changedBy: nameOf(names, row.changed_by),
  }))

export const toAbbreviationView = (row: AbbreviationRow): AbbreviationView => ({
  id: row.id,
  language: row.language !== null && isKnownLanguage(row.language) ? row.language : null,
  short: row.short,
  expandsTo: row.expands_to,
  isMine: row.member_id !== null,
})
