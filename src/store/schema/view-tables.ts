import type { ColumnType, Generated } from 'kysely'

/** A view that somebody saved; everybody's where no member stands. */
export interface SavedViewTable {
  workspace_id: string
  id: string
  member_id: string | null
  name: string
  view: string
  /** As it was saved: what it names may have gone since. */
  facets: ColumnType<Record<string, string[]>, string, string>
  search: string
  /** In the order of its owner, from the lowest on. */
  place: number
  version: Generated<number>
  changed_at: Date
  removed_at: ColumnType<Date | null, Date | null | undefined, Date | null>
}

export interface ViewTables {
  saved_view: SavedViewTable
}
