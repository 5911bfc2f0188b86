import type { Agent } from '../../core/queue/agent.ts'
import { listStrange } from '../../core/queue/fits.ts'
import { capacityOf, weightOf } from '../../core/queue/load.ts'
import { type Pick, type Picking, pickNext } from '../../core/queue/pick-next.ts'
import type { WaitingTicket } from '../../core/queue/waiting-ticket.ts'
import type { NoNext, PickReason } from '../../core/queue/words.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { type AgentRow, findAgentForChange, updateGiven } from '../../store/agent.ts'
import type { Trx } from '../../store/database.ts'
import { findTicketRecord, type TicketRecord } from '../../store/ticket.ts'
import { listSkipped } from '../../store/ticket-skip.ts'
import { listOwnWaiting, listWaitingTickets, lockFirstFree } from '../../store/waiting-ticket.ts'
import { actWithin } from '../act-on-ticket.ts'
import type { Desk } from '../desk.ts'
import { type DeskFloor, readFloor, readLoads } from './read-floor.ts'

const MINUTE_MS = 60_000

/** What somebody gave back is not given to him again for so long. */
export const SKIP_MINUTES = 60

/** One of his own that he went past comes back after so long, or when the customer writes. */
export const PASS_MINUTES = 15

/** Tickets looked at for each queue and priority: a few, and more where nothing of them could be had. */
export const LOOKS = [10, 200, 2000] as const

export interface Taken {
  readonly next: { readonly ticket: TicketRecord; readonly pick: Pick; readonly isNew: boolean } | null
  readonly none: NoNext | null
  readonly load: number
  readonly capacity: number
}

/** Somebody asks, with all that the choice needs to know of him. */
interface Seeker {
  readonly workspaceId: string
  readonly floor: DeskFloor
  readonly agent: Agent
  readonly row: AgentRow
  readonly load: number
  readonly skipped: ReadonlySet<string>
}

/**
 * *Next*: the ticket that matters most for what the member can do becomes his, in one transaction, however many ask at
 * once. His own that wait count too: whoever has one that presses more is led back to it. `current` is what he looks at
 * and goes past.
 */
export async function takeNext(
  desk: Desk,
  workspaceId: string,
  memberId: string,
  current: string | null = null,
): Promise<Result<Taken, 'notFound'>> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const row = await findAgentForChange(trx, workspaceId, memberId)
    const seeker = row && (await readSeeker(desk, trx, workspaceId, row))
    if (seeker === undefined) return refuse('notFound')
    const { floor, agent, load } = seeker
    const passed = readPassed(seeker.row, current, floor.now)
    const { pick, none } = await takeBest(trx, seeker, passed)
    const next = pick && (await give(desk, trx, workspaceId, pick, agent.id))
    const givenAt = next === null ? seeker.row.given_at : floor.now
    await updateGiven(trx, workspaceId, memberId, { passed, givenAt })
    const { routing } = floor.policy
    const added = next?.isNew === true ? weightOf(next.ticket.channel, routing) : 0
    return ok({ next, none, load: load + added, capacity: capacityOf(agent, routing) })
  })
}

async function readSeeker(
  desk: Desk,
  trx: Trx,
  workspaceId: string,
  row: AgentRow,
): Promise<Seeker | undefined> {
  const floor = await readFloor(desk, trx, workspaceId)
  const agent = floor.roster.find(({ id }) => id === row.member_id)
  if (agent === undefined) return undefined
  const loads = await readLoads(trx, workspaceId, floor, [agent.id])
  const skipped = await listSkipped(trx, workspaceId, skippedSince(floor.now))
  return {
    workspaceId,
    floor,
    agent,
    row,
    load: loads.get(agent.id) ?? 0,
    skipped: skipped.get(agent.id) ?? new Set(),
  }
}

export const skippedSince = (now: Date): Date => new Date(now.getTime() - SKIP_MINUTES * MINUTE_MS)

/** Looks further only where what was looked at is taken by others or fits others. */
async function takeBest(
  trx: Trx,
  seeker: Seeker,
  passed: Readonly<Record<string, string>>,
): Promise<{ pick: Pick | null; none: NoNext | null }> {
  const { workspaceId, floor, agent } = seeker
  const own = (await listOwnWaiting(trx, workspaceId, agent.id)).filter(each => !isPassed(each, passed))
  const exceptLanguages = listStrange(agent, floor.roster)
  let none: NoNext = 'empty'
  for (const each of LOOKS) {
    const free = await listWaitingTickets(trx, workspaceId, { exceptLanguages, each })
    const picking = pickNext(floor, seeker, [...own, ...free])
    const pick = await lockBest(trx, workspaceId, picking)
    if (pick !== null) return { pick, none: null }
    none = picking.none ?? 'empty'
    if (none === 'full' || free.length < each) break
  }
  // Nothing in a language of his is not nothing at all.
  const isLeft = none === 'empty' && exceptLanguages.length > 0
  return { pick: null, none: isLeft && (await isAnythingFree(trx, workspaceId)) ? 'nothingFits' : none }
}

const isAnythingFree = async (trx: Trx, workspaceId: string): Promise<boolean> =>
  (await listWaitingTickets(trx, workspaceId, { exceptLanguages: [], each: 1 })).length > 0

/** The best that can be had: his own need no lock; of the others, those that are just being taken are gone. */
async function lockBest(trx: Trx, workspaceId: string, { picks }: Picking): Promise<Pick | null> {
  const own = picks.find(({ ticket }) => ticket.isYours)
  const before = own === undefined ? picks : picks.slice(0, picks.indexOf(own))
  const locked = await lockFirstFree(
    trx,
    workspaceId,
    before.map(({ ticket }) => ticket.id),
  )
  return before.find(({ ticket }) => ticket.id === locked) ?? own ?? null
}

/** The ticket becomes his, unless it is. */
async function give(
  desk: Desk,
  trx: Trx,
  workspaceId: string,
  pick: Pick,
  memberId: string,
): Promise<NonNullable<Taken['next']>> {
  const { id, isYours } = pick.ticket
  if (isYours) return { ticket: await getTicketRecord(trx, workspaceId, id), pick, isNew: false }
  const act = { act: 'assign', to: memberId, why: roundReasons(pick.reasons) } as const
  const acted = await actWithin(desk, trx, workspaceId, id, act, { kind: 'person', memberId })
  // It was locked as open and free, and he has a seat: nothing is left to refuse.
  if (!acted.ok) throw new Error(`a ticket that was free was refused: ${acted.refusal}`)
  return { ticket: acted.value, pick, isNew: true }
}

async function getTicketRecord(trx: Trx, workspaceId: string, id: string): Promise<TicketRecord> {
  const record = await findTicketRecord(trx, workspaceId, id)
  if (record === undefined) throw new Error('a ticket that was just seen is gone')
  return record
}

/** As people read them: nobody needs a thousandth of a minute. */
export const roundReasons = (reasons: readonly PickReason[]): PickReason[] =>
  reasons.map(({ code, points, figure }) => ({
    code,
    points: Math.round(points),
    figure: figure === null ? null : Math.round(figure),
  }))

/** What he went past lately, the ticket that he looks at among it. */
function readPassed({ passed }: AgentRow, current: string | null, now: Date): Record<string, string> {
  const oldest = new Date(now.getTime() - PASS_MINUTES * MINUTE_MS).toISOString()
  const kept = Object.entries(passed).filter(([, at]) => at > oldest)
  return Object.fromEntries([...kept, ...(current === null ? [] : [[current, now.toISOString()]])])
}

/** A customer who has begun to wait since then is news. */
const isPassed = ({ id, since }: WaitingTicket, passed: Readonly<Record<string, string>>): boolean => {
  const at = passed[id]
  return at !== undefined && since <= new Date(at)
}
