import type { TicketActRequest, TicketTag } from '../../../../../src/contract/ticket.ts'
import { createStore } from '../../../app/store.ts'

/** Acts of which one has still to say what they do: to whom, until when, as what. */
export const PICKS = ['assign', 'snooze', 'priority', 'queue', 'resolve', 'tag', 'incident'] as const
export type Pick = (typeof PICKS)[number]

export interface AskedAct {
  readonly pick: Pick
  /** What one has chosen already stands marked. */
  readonly current: string | null
  /** The tags of each ticket that is meant, where it is asked as what. */
  readonly tagged?: readonly (readonly TicketTag[])[]
  perform(act: TicketActRequest): void
}

/** What one is being asked about; null while no question is open. */
export const askedAct = createStore<AskedAct | null>(null)

export const askForAct = (asked: AskedAct): void => askedAct.set(asked)
