import { z } from 'zod'
import { ACCOUNT_STATUSES } from '../core/account/purpose.ts'
import { ROLES } from '../core/member/role.ts'
import { PRESENCES } from '../core/queue/agent.ts'
import { TICKET_DOINGS } from '../core/ticket/presence.ts'
import { ATTENDANCES } from '../core/wall/attendance.ts'
import { HOUR_MOODS } from '../core/wall/mood-of-hour.ts'
import { incidentView } from './incident.ts'
import { instant, localText, uuid } from './parts.ts'
import { ticketRow } from './ticket.ts'

const count = z.number().int()

const figures = z.object({
  open: count,
  unassigned: count,
  waiting: count,
  /** Open and later than promised; counted up to some thousands. */
  late: count,
  /** Open and to be late within a quarter of an hour. */
  soon: count,
  /** Tickets opened within the last hour, and tickets answered from here in it. */
  arrived: count,
  answered: count,
  /** The ticket whose customer waits longest; null: nobody waits. */
  longest: z.object({ ticketId: uuid, since: instant }).nullable(),
})
export type WallFigures = z.infer<typeof figures>

const wallQueue = figures.extend({
  /** Null: tickets that stand in no queue. */
  id: uuid.nullable(),
  name: localText.nullable(),
})
export type WallQueue = z.infer<typeof wallQueue>

const wallPerson = z.object({
  id: uuid,
  name: z.string(),
  role: z.enum(ROLES),
  presence: z.enum(PRESENCES),
  since: instant.nullable(),
  attendance: z.enum(ATTENDANCES),
  /** His time at the desk that runs, or the next within half a day. */
  shift: z.object({ from: instant, to: instant }).nullable(),
  load: z.number(),
  capacity: z.number(),
  open: count,
  waiting: count,
  /** Tickets open before him; what he writes in stands first. */
  at: z.array(
    z.object({ ticketId: uuid, number: count, customerName: z.string(), doing: z.enum(TICKET_DOINGS) }),
  ),
})
export type WallPerson = z.infer<typeof wallPerson>

const heartbeat = z.object({
  id: uuid,
  channel: z.string(),
  handle: z.string(),
  status: z.enum(ACCOUNT_STATUSES),
  trouble: z.object({ code: z.string(), explain: z.string(), since: z.string() }).nullable(),
  silentSince: instant.nullable(),
  lastReadAt: instant.nullable(),
  lastHeardAt: instant.nullable(),
})
export type WallAccount = z.infer<typeof heartbeat>

const mood = z.object({
  mood: z.enum(HOUR_MOODS),
  total: count,
  sentiments: z.object({ negative: count, neutral: count, positive: count }),
  /** What an hour usually brings; null: too little is known. */
  usual: z.object({ total: z.number(), negative: z.number() }).nullable(),
})
export type WallMood = z.infer<typeof mood>

export const wallAnswer = z.object({
  /** When it was so. */
  at: instant,
  totals: figures,
  /** Open ones, the one that began last first. */
  incidents: z.array(incidentView),
  /** Where it burns most stands first. */
  queues: z.array(wallQueue),
  /** Those that break first; `totals.soon` says how many there are. */
  breaking: z.array(ticketRow),
  /** Who is missing stands first, then who is here, who comes, and everybody else. */
  people: z.array(wallPerson),
  mood,
  accounts: z.array(heartbeat),
  owed: z.object({
    withDepartments: count,
    questionsLate: count,
    departmentAnswered: count,
    publicOwed: count,
    awaitingApproval: count,
    /** Tickets with an answer that failed and was not mended, or of which nobody knows whether it arrived. */
    failed: count,
    unknown: count,
    undelivered: count,
  }),
  /** Since when there is too much to do: low ones are held back. */
  overloadedSince: instant.nullable(),
})
export type WallAnswer = z.infer<typeof wallAnswer>
