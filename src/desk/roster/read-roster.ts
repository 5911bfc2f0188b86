import type { Language } from '../../core/language.ts'
import type { PolicyDocument } from '../../core/policy/policy.ts'
import { findGaps, type Gap, listPresent, type Off } from '../../core/roster/find-gaps.ts'
import { listRequired } from '../../core/roster/list-required.ts'
import {
  patternsOfTeam,
  planShifts,
  type Shift,
  type ShiftException,
  type ShiftPattern,
  type TeamPattern,
} from '../../core/roster/shift.ts'
import type { Span } from '../../core/roster/span.ts'
import { type AgentRecord, listAgents } from '../../store/agent.ts'
import type { Trx } from '../../store/database.ts'
import { getPolicy } from '../../store/policy.ts'
import { type LeaveRow, listLeaves, listShiftExceptions, listShiftPatterns } from '../../store/roster.ts'

export interface Colleague extends Pick<AgentRecord, 'id' | 'name' | 'role' | 'presence'> {
  readonly languages: readonly Language[]
}

/** Who is planned when in a period, who is off, and where the cover that the policy wants is missing. */
export interface Roster {
  readonly document: PolicyDocument
  readonly timeZone: string
  readonly people: readonly Colleague[]
  readonly patterns: readonly ShiftPattern[]
  readonly exceptions: readonly ShiftException[]
  readonly shifts: readonly Shift[]
  readonly leaves: readonly LeaveRow[]
  /** When somebody must be there. */
  readonly required: readonly Span[]
  readonly gaps: readonly Gap[]
  /** Nobody has a plan, so that nothing can be missing in it. */
  readonly isEmpty: boolean
}

const DAY_MS = 86_400_000

export async function readRoster(trx: Trx, workspaceId: string, period: Span, now: Date): Promise<Roster> {
  const { document } = await getPolicy(trx, workspaceId)
  const { timeZone } = document.hours
  // Whoever began before the period may still be there in it.
  const wide = { from: new Date(period.from.getTime() - 2 * DAY_MS), to: period.to }
  const agents = await listAgents(trx, workspaceId, now)
  const patterns = await listShiftPatterns(trx, workspaceId)
  const exceptions = await listShiftExceptions(trx, workspaceId, wide)
  const leaves = await listLeaves(trx, workspaceId, period)
  const ofTeams = listTeamPatterns(document, agents, patterns)
  const shifts = planShifts({ timeZone, patterns, exceptions, ofTeams }, period)
  const people = agents.map(agent => ({ ...agent, languages: listSpoken(document, agent) }))
  const isEmpty = patterns.length === 0 && exceptions.length === 0 && ofTeams.length === 0
  const required = listRequired(document.cover, document.hours, period)
  const roster = { document, timeZone, people, patterns, exceptions, shifts, leaves, required, isEmpty }
  return { ...roster, gaps: isEmpty ? [] : listGaps(roster, period) }
}

/** Whoever has no pattern of his own keeps the shifts of his teams. */
function listTeamPatterns(
  { teams }: PolicyDocument,
  agents: readonly AgentRecord[],
  patterns: readonly ShiftPattern[],
): TeamPattern[] {
  const planned = new Set(patterns.map(({ memberId }) => memberId))
  const unplanned = agents.filter(({ id }) => !planned.has(id))
  return teams.flatMap(team =>
    patternsOfTeam(
      team,
      unplanned.filter(agent => agent.teams.includes(team.key)).map(({ id }) => id),
    ),
  )
}

/** The languages that were named for him; else those of his teams; else those of any team. */
function listSpoken({ teams }: PolicyDocument, agent: AgentRecord): readonly Language[] {
  const named = Object.keys(agent.languages) as Language[]
  if (named.length > 0) return named
  const own = teams.filter(({ key }) => agent.teams.includes(key))
  return [...new Set((own.length > 0 ? own : teams).flatMap(({ speaks }) => speaks))]
}

type Planned = Pick<Roster, 'document' | 'people' | 'shifts' | 'leaves' | 'required'>

function listGaps({ document, people, shifts, leaves, required }: Planned, period: Span): Gap[] {
  const speaks = new Map(people.map(({ id, languages }) => [id, languages]))
  return findGaps({ ...document.cover, required }, shifts, listOff(leaves), speaks, period)
}

/** Times off that were granted. */
export const listOff = (leaves: readonly LeaveRow[]): Off[] =>
  leaves
    .filter(({ state }) => state === 'granted')
    .map(({ member_id, from_at, to_at }) => ({ memberId: member_id, from: from_at, to: to_at }))

/** Each person's time at the desk: shifts that touch are one, leave is taken out. */
export const listThere = ({ shifts, leaves }: Pick<Roster, 'shifts' | 'leaves'>): Off[] =>
  listPresent(shifts, listOff(leaves))
