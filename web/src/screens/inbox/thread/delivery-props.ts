import type { DeliveryView, MessageView } from '../../../../../src/contract/ticket.ts'

/** What each state of a delivery is drawn from. */
export interface DeliveryProps {
  readonly message: MessageView
  readonly delivery: DeliveryView
  readonly ticketId: string
}
