import { capacityOf, type InHand, loadOf } from '../../core/queue/load.ts'
import type { Span } from '../../core/roster/span.ts'
import { type Attending, attend, rankAttending } from '../../core/wall/attendance.ts'
import { type AgentRecord, readInHand } from '../../store/agent.ts'
import type { Trx } from '../../store/database.ts'
import { type AtTicket, listAtTickets } from '../../store/wall.ts'
import { listThere, readRoster } from '../roster/read-roster.ts'
import { countsSince, type DeskFloor } from '../routing/read-floor.ts'

const AHEAD_MS = 12 * 3_600_000

export interface WallPerson
  extends Pick<AgentRecord, 'id' | 'name' | 'role' | 'presence' | 'since'>,
    Attending {
  readonly load: number
  readonly capacity: number
  readonly open: number
  readonly waiting: number
  /** What is open before him; what he writes in stands first. */
  readonly at: readonly AtTicket[]
}

/** Everybody who answers customers: who is here, who should be, and what each is about. */
export async function readPeople(trx: Trx, workspaceId: string, floor: DeskFloor): Promise<WallPerson[]> {
  const { roster: agents, now } = floor
  const ids = agents.map(({ id }) => id)
  const inHand = await readInHand(trx, workspaceId, ids, countsSince(now))
  const atTickets = Map.groupBy(await listAtTickets(trx, workspaceId, now), ({ memberId }) => memberId)
  const shifts = await readShifts(trx, workspaceId, now)
  const people = agents.map(agent => ({
    ...toPerson(agent, inHand.get(agent.id) ?? [], floor),
    ...attend(agent.presence, agent.since, shifts.get(agent.id) ?? [], now),
    at: atTickets.get(agent.id) ?? [],
  }))
  return rankAttending(people)
}

async function readShifts(
  trx: Trx,
  workspaceId: string,
  now: Date,
): Promise<ReadonlyMap<string, readonly Span[]>> {
  const period = { from: now, to: new Date(now.getTime() + AHEAD_MS) }
  const there = listThere(await readRoster(trx, workspaceId, period, now))
  const sorted = there.toSorted((a, b) => a.from.getTime() - b.from.getTime())
  return Map.groupBy(sorted, ({ memberId }) => memberId)
}

function toPerson(agent: AgentRecord, inHand: readonly InHand[], { policy: { routing } }: DeskFloor) {
  const { id, name, role, presence, since } = agent
  const count = (isWaiting: boolean) =>
    inHand.reduce((sum, each) => sum + (each.isWaiting === isWaiting ? each.count : 0), 0)
  return {
    id,
    name,
    role,
    presence,
    since,
    load: loadOf(inHand, routing),
    capacity: capacityOf(agent, routing),
    open: count(false),
    waiting: count(true),
  }
}
