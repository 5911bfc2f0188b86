/** A note names a colleague, who is told of it. A note that goes takes its mentions along. */
export interface MentionTable {
  workspace_id: string
  message_id: string
  member_id: string
  /** As it stands in the note behind the `@`, also where he is called otherwise by now. */
  name: string
  /** When the note was written. */
  mentioned_at: Date
}

export interface MentionTables {
  mention: MentionTable
}
