import { createStore } from '../../../app/store.ts'

/** When an answer is to go. */
export interface Later {
  readonly goesAt: string
  readonly evenIfCustomerWrites: boolean
}

export interface AskedLater {
  readonly ticketId: string
  /** Until when the customer was promised an answer. */
  readonly dueAt: string | null
  /** What stands already, where another time is asked for. */
  readonly goesAt: string | null
  perform(later: Later): void
}

/** Who is being asked when; null while no question is open. */
export const askedLater = createStore<AskedLater | null>(null)
