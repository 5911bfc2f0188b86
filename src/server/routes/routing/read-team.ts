import type { Colleague, TeamAnswer } from '../../../contract/routing.ts'
import { isRole } from '../../../core/member/role.ts'
import { fillText } from '../../../core/policy/written-text.ts'
import { listPresent } from '../../../core/queue/floor.ts'
import { capacityOf, type InHand, loadOf } from '../../../core/queue/load.ts'
import type { Desk } from '../../../desk/desk.ts'
import { countsSince, readFloor } from '../../../desk/routing/read-floor.ts'
import { type AgentRecord, readInHand } from '../../../store/agent.ts'
import type { Trx } from '../../../store/database.ts'
import { getPolicy } from '../../../store/policy.ts'
import { countSkips } from '../../../store/ticket-skip.ts'
import { countFree } from '../../../store/valve.ts'
import { toAbilitiesView } from './routing-views.ts'

const DAY_MS = 86_400_000

/** Everybody who answers customers, with what he can do and has in hand. */
export async function readTeam(desk: Desk, trx: Trx, workspaceId: string): Promise<TeamAnswer> {
  const floor = await readFloor(desk, trx, workspaceId)
  const { document } = await getPolicy(trx, workspaceId)
  const { roster, now, policy, overloadedSince } = floor
  const inHand = await readInHand(
    trx,
    workspaceId,
    roster.map(({ id }) => id),
    countsSince(now),
  )
  const skips = await countSkips(trx, workspaceId, new Date(now.getTime() - DAY_MS))
  return {
    people: roster.map(each => ({
      ...toColleague(each, inHand.get(each.id) ?? [], policy),
      skipped: skips.get(each.id) ?? 0,
    })),
    skills: [
      ...document.skills.map(({ key, name }) => ({ key, name: fillText(name) })),
      ...Object.keys(document.topics).map(key => ({ key, name: fillText(key) })),
    ],
    teams: document.teams.map(({ key, name }) => ({ key, name: fillText(name) })),
    routing: {
      mode: policy.routing.mode,
      waiting: await countFree(trx, workspaceId),
      available: listPresent(floor).length,
      overloadedSince: overloadedSince?.toISOString() ?? null,
    },
  }
}

type Routed = Awaited<ReturnType<typeof readFloor>>['policy']

function toColleague(
  agent: AgentRecord,
  inHand: readonly InHand[],
  { routing }: Routed,
): Omit<Colleague, 'skipped'> {
  const { id, name, role, presence, since } = agent
  return {
    id,
    name,
    role: isRole(role) ? role : 'agent',
    presence,
    since: since?.toISOString() ?? null,
    load: loadOf(inHand, routing),
    capacity: capacityOf(agent, routing),
    open: countOf(inHand, false),
    waiting: countOf(inHand, true),
    abilities: toAbilitiesView(agent),
  }
}

const countOf = (inHand: readonly InHand[], isWaiting: boolean): number =>
  inHand.reduce((sum, each) => sum + (each.isWaiting === isWaiting ? each.count : 0), 0)
