import { type Carried, chooseAgent, isPushed } from '../../core/queue/choose-agent.ts'
import { listPresent } from '../../core/queue/floor.ts'
import { capacityOf, hasRoom, weightOf } from '../../core/queue/load.ts'
import { isHeldBack } from '../../core/queue/overload.ts'
import { needsReader, othersReader } from '../../core/queue/pick-next.ts'
import { type Others, type Ranked, rankTickets } from '../../core/queue/rank.ts'
import type { WaitingTicket } from '../../core/queue/waiting-ticket.ts'
import { findAgentForChange, listPeopledWorkspaces, updateGiven } from '../../store/agent.ts'
import { listSkipped } from '../../store/ticket-skip.ts'
import { listWaitingTickets, lockFirstFree } from '../../store/waiting-ticket.ts'
import { actWithin } from '../act-on-ticket.ts'
import type { Desk } from '../desk.ts'
import { type DeskFloor, readFloor, readLoads } from './read-floor.ts'
import { LOOKS, roundReasons, skippedSince } from './take-next.ts'

/** Gives the tickets of queues that are pushed to those at the desk, the most pressing first. @returns how many. */
export async function pushTickets(desk: Desk): Promise<number> {
  const workspaces = await desk.database.inEveryWorkspace(trx => listPeopledWorkspaces(trx, desk.now()))
  let pushed = 0
  for (const workspaceId of workspaces) {
    const plan = await planPushes(desk, workspaceId)
    for (const each of plan.pushes) if (await pushOne(desk, workspaceId, plan.floor, each)) pushed += 1
  }
  return pushed
}

interface Push {
  readonly ranked: Ranked
  readonly memberId: string
}

/** Who would get what, if nothing changed meanwhile. */
async function planPushes(
  desk: Desk,
  workspaceId: string,
): Promise<{ floor: DeskFloor; pushes: readonly Push[] }> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const floor = await readFloor(desk, trx, workspaceId)
    const { mode, otherwise } = floor.policy.routing
    if (mode === 'pull' && otherwise.length === 0) return { floor, pushes: [] }
    const [, each] = LOOKS
    const free = await listWaitingTickets(trx, workspaceId, { exceptLanguages: [], each })
    const present = listPresent(floor).map(({ id }) => id)
    const loads = await readLoads(trx, workspaceId, floor, present)
    const skipped = await listSkipped(trx, workspaceId, skippedSince(floor.now))
    return { floor, pushes: deal(floor, free, loads, skipped) }
  })
}

/** Like cards, but for what each can do and has in hand already. */
function deal(
  floor: DeskFloor,
  free: readonly WaitingTicket[],
  loads: ReadonlyMap<string, number>,
  skipped: ReadonlyMap<string, ReadonlySet<string>>,
): readonly Push[] {
  const needsOf = needsReader(floor)
  const carried = new Map<string, Carried>(
    floor.roster.map(({ id, givenAt }) => [id, { load: loads.get(id) ?? 0, givenAt }]),
  )
  const wanted = free.filter(each => isPushed(each.queue, floor.policy) && !isHeldBack(each, floor))
  const othersOf = othersReader(floor)
  return rankTickets(wanted, floor.now, each => ({ others: lessOne(othersOf(needsOf(each))) })).flatMap(
    ranked => {
      const { ticket } = ranked
      const hasSkipped = ({ id }: { id: string }) => skipped.get(id)?.has(ticket.id) ?? false
      const agent = chooseAgent(floor, ticket, needsOf(ticket), carried, hasSkipped)
      if (agent === null) return []
      const load = (carried.get(agent.id)?.load ?? 0) + weightOf(ticket.channel, floor.policy.routing)
      carried.set(agent.id, { load, givenAt: floor.now })
      return [{ ranked, memberId: agent.id }]
    },
  )
}

/** Whoever gets it is no other. */
const lessOne = ({ could, present }: Others): Others => ({
  could: Math.max(0, could - 1),
  present: present - 1,
})

/** He may have gone, or have been given something else, since it was planned. */
async function pushOne(
  desk: Desk,
  workspaceId: string,
  floor: DeskFloor,
  { ranked, memberId }: Push,
): Promise<boolean> {
  const { ticket, reasons } = ranked
  const { routing } = floor.policy
  const agent = floor.roster.find(({ id }) => id === memberId)
  return desk.database.inWorkspace(workspaceId, async trx => {
    const row = await findAgentForChange(trx, workspaceId, memberId)
    if (row?.presence !== 'available' || agent === undefined) return false
    const load = (await readLoads(trx, workspaceId, floor, [memberId])).get(memberId) ?? 0
    if (!hasRoom(load, capacityOf(agent, routing), weightOf(ticket.channel, routing))) return false
    if ((await lockFirstFree(trx, workspaceId, [ticket.id])) === undefined) return false
    const act = { act: 'assign', to: memberId, why: roundReasons(reasons) } as const
    const by = { kind: 'rule', policyVersion: floor.policyVersion } as const
    const acted = await actWithin(desk, trx, workspaceId, ticket.id, act, by)
    if (acted.ok) await updateGiven(trx, workspaceId, memberId, { givenAt: floor.now, passed: row.passed })
    return acted.ok
  })
}
