import type { LedWay, LoopState } from '../../core/public-loop/public-loop.ts'

/** How a matter that left the public stands before it: one a ticket. */
export interface PublicLoopTable {
  workspace_id: string
  ticket_id: string
  state: LoopState
  led_by: LedWay | null
  led_message_id: string | null
  opened_at: Date | null
  promise_message_id: string | null
  promised_at: Date | null
  due_since: Date | null
  follow_up_message_id: string | null
  waived_by: string | null
  waived_why: string | null
  ended_at: Date | null
}

export interface PublicLoopTables {
  public_loop: PublicLoopTable
}
