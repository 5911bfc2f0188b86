import type { Actor } from '../core/actor.ts'
import type { TicketAct } from '../core/ticket/ticket.ts'
import type { TicketRecord } from '../store/ticket.ts'
import { type ActRefusal, actOnTicket } from './act-on-ticket.ts'
import type { Desk } from './desk.ts'

export interface AskedAct {
  readonly id: string
  readonly act: TicketAct
}

/** What came of one act of many. */
export type ActOutcome =
  | { readonly id: string; readonly ticket: TicketRecord; readonly refusal: null }
  | { readonly id: string; readonly ticket: null; readonly refusal: ActRefusal }

/**
 * Many acts, each for itself and in its own transaction: one that is refused hinders no other, and nobody else waits
 * for more than one ticket.
 */
export async function actOnTickets(
  desk: Desk,
  workspaceId: string,
  asked: readonly AskedAct[],
  by: Actor,
): Promise<ActOutcome[]> {
  const outcomes: ActOutcome[] = []
  for (const { id, act } of asked) {
    const acted = await actOnTicket(desk, workspaceId, id, act, by)
    outcomes.push(
      acted.ok ? { id, ticket: acted.value, refusal: null } : { id, ticket: null, refusal: acted.refusal },
    )
  }
  return outcomes
}
