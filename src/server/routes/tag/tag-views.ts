import type { TagView } from '../../../contract/tag.ts'
import type { TagRow } from '../../../store/tag.ts'

/** `counts`: tickets by tag; null where nobody asked. */
export const toTagView = (row: TagRow, counts: ReadonlyMap<string, number> | null = null): TagView => ({
  id: row.id,
  name: row.name,
  colour: row.colour,
  description: row.description,
  isArchived: row.archived_at !== null,
  mergedInto: row.merged_into,
  changedAt: row.changed_at.toISOString(),
  tickets: counts === null ? null : (counts.get(row.id) ?? 0),
})
