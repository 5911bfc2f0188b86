import type { Actor } from '../../core/actor.ts'
import type { ReturnReason } from '../../core/queue/words.ts'
import { findAgentForChange, listAbsentHolders } from '../../store/agent.ts'
import { getPolicy } from '../../store/policy.ts'
import { findTicketForChange } from '../../store/ticket.ts'
import { listOwnWaiting } from '../../store/waiting-ticket.ts'
import { actWithin } from '../act-on-ticket.ts'
import type { Desk } from '../desk.ts'

const MINUTE_MS = 60_000

/**
 * Whoever is away for longer than the policy allows, or answers no customers any more, gives back the tickets in which a
 * customer waits: others go on with them. What waits for the customer stays his. @returns how many went back.
 */
export async function returnTickets(desk: Desk): Promise<number> {
  const holders = await desk.database.inEveryWorkspace(listAbsentHolders)
  let returned = 0
  for (const { workspaceId, memberId, since, hasLeft } of holders) {
    const policy = await desk.database.inWorkspace(workspaceId, trx => getPolicy(trx, workspaceId))
    const minutes = policy.document.routing.returnAfterAwayMinutes
    const isLong = minutes !== null && since !== null && isPast(since, minutes, desk.now())
    const by = { kind: 'rule', policyVersion: policy.version } as const
    if (hasLeft) returned += await returnAll(desk, workspaceId, memberId, 'left', by)
    else if (isLong) returned += await returnAll(desk, workspaceId, memberId, 'away', by)
  }
  return returned
}

const isPast = (since: Date, minutes: number, now: Date): boolean =>
  now.getTime() - since.getTime() >= minutes * MINUTE_MS

/** All in which a customer waits go back to their queues, one after the other. */
export async function returnAll(
  desk: Desk,
  workspaceId: string,
  memberId: string,
  why: ReturnReason,
  by: Actor,
): Promise<number> {
  const held = await desk.database.inWorkspace(workspaceId, trx => listOwnWaiting(trx, workspaceId, memberId))
  let returned = 0
  for (const { id } of held)
    if (await returnOne(desk, { workspaceId, memberId, ticketId: id }, why, by)) returned += 1
  return returned
}

interface Held {
  readonly workspaceId: string
  readonly memberId: string
  readonly ticketId: string
}

/** A transaction for each, so that no two tickets are ever locked together. He may have come back, or answered it, meanwhile. */
async function returnOne(
  desk: Desk,
  { workspaceId, memberId, ticketId }: Held,
  why: ReturnReason,
  by: Actor,
): Promise<boolean> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const agent = await findAgentForChange(trx, workspaceId, memberId)
    const ticket = await findTicketForChange(trx, workspaceId, ticketId)
    const isBack = why === 'away' && agent?.presence === 'available'
    const isHeld = ticket?.assignee_id === memberId && ticket.waiting_since !== null
    if (isBack || !isHeld) return false
    return (await actWithin(desk, trx, workspaceId, ticketId, { act: 'unassign', why }, by)).ok
  })
}
