import type { Floor } from '../../core/queue/floor.ts'
import { loadOf, WAITING_COUNTS_HOURS } from '../../core/queue/load.ts'
import { type AgentRecord, listAgents, readInHand } from '../../store/agent.ts'
import type { Trx } from '../../store/database.ts'
import { getPolicy } from '../../store/policy.ts'
import { readOverloadedSince } from '../../store/valve.ts'
import type { Desk } from '../desk.ts'

const HOUR_MS = 3_600_000

/** The desk as it is now: the policy in force, and everybody who answers customers. */
export interface DeskFloor extends Floor {
  readonly roster: readonly AgentRecord[]
  readonly policyVersion: number
  readonly overloadedSince: Date | null
}

export async function readFloor(desk: Desk, trx: Trx, workspaceId: string): Promise<DeskFloor> {
  const now = desk.now()
  const { document, version } = await getPolicy(trx, workspaceId)
  const overloadedSince = await readOverloadedSince(trx, workspaceId)
  return {
    policy: document,
    policyVersion: version,
    roster: await listAgents(trx, workspaceId, now),
    overloadedSince,
    isOverloaded: overloadedSince !== null,
    now,
  }
}

/** What each of these has in hand, by the policy's weights. */
export async function readLoads(
  trx: Trx,
  workspaceId: string,
  { policy, now }: Floor,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const inHand = await readInHand(trx, workspaceId, memberIds, countsSince(now))
  return new Map(memberIds.map(id => [id, loadOf(inHand.get(id) ?? [], policy.routing)]))
}

/** Customers who have said nothing since then weigh nothing. */
export const countsSince = (now: Date): Date => new Date(now.getTime() - WAITING_COUNTS_HOURS * HOUR_MS)
