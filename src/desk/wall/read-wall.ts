import { bucketOf, listStretches } from '../../core/report/span.ts'
import { breaksSoonUntil } from '../../core/wall/break-soon.ts'
import { describeHour, hourBefore, type MoodOfHour } from '../../core/wall/mood-of-hour.ts'
import {
  type FiguresOfQueue,
  type QueueFigures,
  rankQueues,
  sumFigures,
} from '../../core/wall/queue-figures.ts'
import { countAwaiting } from '../../store/approval.ts'
import type { Trx } from '../../store/database.ts'
import { countWithDepartments } from '../../store/escalation/answered.ts'
import { type IncidentRow, listIncidents } from '../../store/incident.ts'
import { countGroups, findFirstJudged } from '../../store/mood.ts'
import { countOwing } from '../../store/public-loop.ts'
import type { TicketRecord } from '../../store/ticket.ts'
import { listTickets, readTallies } from '../../store/ticket-list.ts'
import { countUndelivered, type Undelivered } from '../../store/undelivered.ts'
import {
  countAnswered,
  countArrived,
  countDue,
  countLateQuestions,
  type Heartbeat,
  listHeartbeats,
  listLongestWaits,
  listWallQueues,
  type WallQueue,
} from '../../store/wall.ts'
import type { Desk } from '../desk.ts'
import { readFloor } from '../routing/read-floor.ts'
import { readPeople, type WallPerson } from './read-people.ts'

const HOUR_MS = 3_600_000
/** A wall is read from afar: more lines than these nobody reads. */
const BREAKING_SHOWN = 6
const INCIDENTS_SHOWN = 5

/** What hangs elsewhere: with departments, before the public, with a second person, on its way. */
export interface WallOwed extends Undelivered {
  readonly withDepartments: number
  readonly questionsLate: number
  readonly departmentAnswered: number
  readonly publicOwed: number
  readonly awaitingApproval: number
}

export interface Wall {
  readonly now: Date
  readonly totals: QueueFigures
  readonly queues: readonly (FiguresOfQueue & { readonly queue: WallQueue | null })[]
  readonly incidents: readonly IncidentRow[]
  /** Of the clocks about to break, those that break first. */
  readonly breaking: readonly TicketRecord[]
  readonly people: readonly WallPerson[]
  readonly accounts: readonly Heartbeat[]
  readonly owed: WallOwed
  readonly overloadedSince: Date | null
}

/** The room as it is now. What is asked here is found by indexes, however long the history. */
export async function readWall(desk: Desk, trx: Trx, workspaceId: string, memberId: string): Promise<Wall> {
  const floor = await readFloor(desk, trx, workspaceId)
  const { now } = floor
  const parts = await readFigures(trx, workspaceId, now)
  const queues = await listWallQueues(trx, workspaceId)
  const alive = queues.filter(({ isRetired }) => !isRetired).map(({ id }) => id)
  const byId = new Map(queues.map(queue => [queue.id, queue]))
  const breaking = { view: 'dueSoon', memberId, now, after: null, limit: BREAKING_SHOWN } as const
  return {
    now,
    totals: sumFigures(parts),
    queues: rankQueues(alive, parts).map(each => ({ ...each, queue: byId.get(each.queueId ?? '') ?? null })),
    incidents: await listIncidents(trx, workspaceId, { state: 'open', limit: INCIDENTS_SHOWN }),
    breaking: (await listTickets(trx, workspaceId, breaking)).slice(0, BREAKING_SHOWN),
    people: await readPeople(trx, workspaceId, floor),
    accounts: await listHeartbeats(trx, workspaceId),
    owed: await readOwed(trx, workspaceId, now),
    overloadedSince: floor.overloadedSince,
  }
}

async function readFigures(trx: Trx, workspaceId: string, now: Date) {
  const hourAgo = new Date(now.getTime() - HOUR_MS)
  const tallies = await readTallies(trx, workspaceId)
  return [
    ...tallies.map(({ status, queueId, assigneeId, n }) => ({
      queueId,
      open: status === 'open' ? n : 0,
      unassigned: status === 'open' && assigneeId === null ? n : 0,
      waiting: status === 'waiting' ? n : 0,
    })),
    ...(await countDue(trx, workspaceId, now, breaksSoonUntil(now))),
    ...(await countArrived(trx, workspaceId, hourAgo)),
    ...(await countAnswered(trx, workspaceId, hourAgo)),
    ...(await listLongestWaits(trx, workspaceId)),
  ]
}

async function readOwed(trx: Trx, workspaceId: string, now: Date): Promise<WallOwed> {
  return {
    ...(await countWithDepartments(trx, workspaceId)),
    questionsLate: await countLateQuestions(trx, workspaceId, now),
    publicOwed: await countOwing(trx, workspaceId),
    awaitingApproval: await countAwaiting(trx, workspaceId),
    ...(await countUndelivered(trx, workspaceId, now)),
  }
}

/** The last hour's mood beside the usual. Dearer than the rest: it counts a day of messages. */
export async function readMoodOfHour(trx: Trx, workspaceId: string, now: Date): Promise<MoodOfHour> {
  const span = hourBefore(now)
  const groups = []
  for (const stretch of listStretches(span))
    groups.push(...(await countGroups(trx, workspaceId, span, stretch, {})))
  const heardSince = await findFirstJudged(trx, workspaceId, undefined)
  return describeHour(span, groups, heardSince === null ? span.buckets : bucketOf(span, heardSince))
}
