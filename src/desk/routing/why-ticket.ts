import { listLacks, listStrange } from '../../core/queue/fits.ts'
import { listPresent } from '../../core/queue/floor.ts'
import { capacityOf, hasRoom, weightOf } from '../../core/queue/load.ts'
import { isHeldBack } from '../../core/queue/overload.ts'
import { knowsTopic, needsReader, othersReader, pickNext } from '../../core/queue/pick-next.ts'
import { listReasons } from '../../core/queue/rank.ts'
import type { WaitingTicket } from '../../core/queue/waiting-ticket.ts'
import type { Need, PickReason } from '../../core/queue/words.ts'
import type { Trx } from '../../store/database.ts'
import { findTicketRecord } from '../../store/ticket.ts'
import { listSkipped } from '../../store/ticket-skip.ts'
import { findWaitingTicket, listOwnWaiting, listWaitingTickets } from '../../store/waiting-ticket.ts'
import type { Desk } from '../desk.ts'
import { type DeskFloor, readFloor, readLoads } from './read-floor.ts'
import { LOOKS, roundReasons, skippedSince } from './take-next.ts'

/** How a ticket stands to one member. */
export interface Standing {
  /** From 1; null where *Next* would not give it to him. */
  readonly place: number | null
  readonly of: number
  readonly reasons: readonly PickReason[]
  readonly needs: readonly Need[]
  readonly lacks: readonly Need[]
  readonly isFull: boolean
  readonly isSkipped: boolean
  readonly isHeld: boolean
  readonly couldTake: number
}

const NOWHERE: Standing = {
  place: null,
  of: 0,
  reasons: [],
  needs: [],
  lacks: [],
  isFull: false,
  isSkipped: false,
  isHeld: false,
  couldTake: 0,
}

/** Why this one, or why not. Undefined where there is no such ticket; one that is not open stands nowhere. */
export async function readStanding(
  desk: Desk,
  workspaceId: string,
  ticketId: string,
  memberId: string,
): Promise<Standing | undefined> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const record = await findTicketRecord(trx, workspaceId, ticketId)
    if (record === undefined) return undefined
    const found = await findWaitingTicket(trx, workspaceId, ticketId)
    if (found === undefined) return NOWHERE
    const floor = await readFloor(desk, trx, workspaceId)
    const ticket = { ...found, isYours: record.assignee_id === memberId }
    const isOthers = record.assignee_id !== null && !ticket.isYours
    return weigh(trx, workspaceId, floor, memberId, ticket, isOthers)
  })
}

async function weigh(
  trx: Trx,
  workspaceId: string,
  floor: DeskFloor,
  memberId: string,
  ticket: WaitingTicket,
  isOthers: boolean,
): Promise<Standing | undefined> {
  const agent = floor.roster.find(({ id }) => id === memberId)
  if (agent === undefined) return undefined
  const { routing } = floor.policy
  const load = (await readLoads(trx, workspaceId, floor, [memberId])).get(memberId) ?? 0
  const skipped = (await listSkipped(trx, workspaceId, skippedSince(floor.now))).get(memberId) ?? new Set()
  const among = await listOthers(trx, workspaceId, floor, memberId, ticket.id)
  const { picks } = pickNext(floor, { agent, load, skipped }, isOthers ? among : [ticket, ...among])
  const place = picks.findIndex(each => each.ticket.id === ticket.id)
  const needs = needsReader(floor)(ticket)
  const others = ticket.isYours ? undefined : othersReader(floor, agent)(needs)
  return {
    place: place < 0 ? null : place + 1,
    of: picks.length,
    reasons: roundReasons(listReasons(ticket, floor.now, { others, isYourTopic: knowsTopic(agent, ticket) })),
    needs,
    lacks: listLacks(agent, needs),
    isFull: !ticket.isYours && !hasRoom(load, capacityOf(agent, routing), weightOf(ticket.channel, routing)),
    isSkipped: skipped.has(ticket.id),
    isHeld: !ticket.isYours && isHeldBack(ticket, floor),
    couldTake: listPresent(floor).filter(each => listLacks(each, needs).length === 0).length,
  }
}

async function listOthers(
  trx: Trx,
  workspaceId: string,
  { roster }: DeskFloor,
  memberId: string,
  ticketId: string,
): Promise<WaitingTicket[]> {
  const agent = roster.find(({ id }) => id === memberId)
  const exceptLanguages = agent === undefined ? [] : listStrange(agent, roster)
  const [each] = LOOKS
  const free = await listWaitingTickets(trx, workspaceId, { exceptLanguages, each })
  const own = await listOwnWaiting(trx, workspaceId, memberId)
  return [...own, ...free].filter(({ id }) => id !== ticketId)
}
