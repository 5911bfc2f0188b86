import type { ColumnType, Generated } from 'kysely'
import type { TagColour } from '../../core/tag/tag.ts'

export interface TagTable {
  workspace_id: string
  id: string
  name: string
  /** By which it is found however it is written. */
  name_key: ColumnType<string, never, never>
  colour: TagColour
  description: Generated<string>
  /** The tag that stands for it since the two were merged. */
  merged_into: ColumnType<string | null, string | null | undefined, string | null>
  archived_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  changed_at: Date
  changed_by: string | null
}
/** Kept by triggers from `ticket.tag_ids`; never written by hand. */
export interface TicketTagTable {
  workspace_id: string
  tag_id: ColumnType<string, never, never>
  ticket_id: ColumnType<string, never, never>
}
/** A ticket from which a merged tag was taken; whether it had the other one already. */
export interface TagMergeTable {
  workspace_id: string
  tag_id: string
  ticket_id: string
  had_both: boolean
}

export interface TagTables {
  tag: TagTable
  ticket_tag: TicketTagTable
  tag_merge: TagMergeTable
}
