/** Until when a person has read a ticket; no row where he never did, or wants to read it again. */
export interface TicketSeenTable {
  workspace_id: string
  member_id: string
  ticket_id: string
  seen_at: Date
}

export interface SeenTables {
  ticket_seen: TicketSeenTable
}
