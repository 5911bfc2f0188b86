import type { Priority } from '../ticket/ticket.ts'
import type { WaitingTicket } from './waiting-ticket.ts'
import type { PickReason } from './words.ts'

const MINUTE_MS = 60_000

/** What each priority begins with. An urgent ticket comes before all that are not, whatever their points. */
const PRIORITY_POINTS: Readonly<Record<Priority, number>> = { urgent: 300, high: 200, normal: 100, low: 0 }

/** From none when the customer wrote to all of them when his answer is due. */
const TIME_POINTS = 100
/** For a broken promise: bounded, so that what is late already does not make everything else late too. */
const LATE_POINTS = 150
const SCORE_POINTS = 30
/** The policy's score from which on it gives all its points. */
const FULL_SCORE = 120
const ONLY_YOU_POINTS = 40
const FEW_OTHERS_POINTS = 20
const YOUR_TOPIC_POINTS = 30
const YOURS_POINTS = 60

/**
 * What waiting gives, without end. All else together is less than 480: of two that are not urgent, whoever has waited two
 * days longer goes first, whatever the policy thinks of them. So nobody waits for ever behind those who came later.
 */
const WAITING_POINTS_A_MINUTE = 10 / 60
export const LONGER_GOES_FIRST_HOURS = 48

export interface Ranked<T extends WaitingTicket = WaitingTicket> {
  readonly ticket: T
  readonly points: number
  /** The weightiest first. */
  readonly reasons: readonly PickReason[]
}

/** How many others at the desk could take the ticket, of how many who are there; absent: nobody has asked. */
export interface Others {
  readonly could: number
  readonly present: number
}

/** What is to be known of a ticket and of who asks for it, beside the ticket itself. */
export interface Beside {
  readonly others?: Others | undefined
  readonly isYourTopic?: boolean
}

/** Why a ticket stands where it stands, for one who could take it. */
export function listReasons(
  ticket: WaitingTicket,
  now: Date,
  { others, isYourTopic = false }: Beside = {},
): readonly PickReason[] {
  const reasons = [
    reason('priority', PRIORITY_POINTS[ticket.priority], null),
    ...(ticket.score === null ? [] : [reason('score', scorePoints(ticket.score), ticket.score)]),
    ...promiseReasons(ticket, now),
    reason('waiting', minutesWaited(ticket, now) * WAITING_POINTS_A_MINUTE, minutesWaited(ticket, now)),
    ...rarityReasons(others),
    ...(isYourTopic ? [reason('yourTopic', YOUR_TOPIC_POINTS, null)] : []),
    ...(ticket.isYours ? [reason('yours', YOURS_POINTS, null)] : []),
  ]
  return reasons.toSorted((a, b) => b.points - a.points)
}

/** The best first. Urgent ones before all others, then by points, then who has waited longest. */
export function rankTickets<T extends WaitingTicket>(
  tickets: readonly T[],
  now: Date,
  besideOf: (ticket: T) => Beside = () => ({}),
): readonly Ranked<T>[] {
  return tickets
    .map(ticket => {
      const reasons = listReasons(ticket, now, besideOf(ticket))
      return { ticket, reasons, points: reasons.reduce((sum, each) => sum + each.points, 0) }
    })
    .toSorted(compareRanked)
}

export const compareRanked = (a: Ranked, b: Ranked): number =>
  Number(isUrgent(b.ticket)) - Number(isUrgent(a.ticket)) ||
  b.points - a.points ||
  a.ticket.since.getTime() - b.ticket.since.getTime() ||
  (a.ticket.id < b.ticket.id ? -1 : 1)

const isUrgent = ({ priority }: WaitingTicket): boolean => priority === 'urgent'

function promiseReasons({ dueAt, since }: WaitingTicket, now: Date): readonly PickReason[] {
  if (dueAt === null) return []
  const left = (dueAt.getTime() - now.getTime()) / MINUTE_MS
  if (left < 0) return [reason('late', LATE_POINTS, -left)]
  const promised = (dueAt.getTime() - since.getTime()) / MINUTE_MS
  const gone = promised <= 0 ? 1 : Math.min(1, Math.max(0, 1 - left / promised))
  return [reason('timeLeft', gone * TIME_POINTS, left)]
}

function rarityReasons(others: Others | undefined): readonly PickReason[] {
  if (others === undefined || others.present === 0) return []
  const { could, present } = others
  if (could === 0) return [reason('onlyYou', ONLY_YOU_POINTS, 0)]
  return could * 3 <= present ? [reason('fewOthers', FEW_OTHERS_POINTS, could)] : []
}

const scorePoints = (score: number): number =>
  (Math.min(FULL_SCORE, Math.max(0, score)) / FULL_SCORE) * SCORE_POINTS

const minutesWaited = ({ since }: WaitingTicket, now: Date): number =>
  Math.max(0, (now.getTime() - since.getTime()) / MINUTE_MS)

const reason = (code: PickReason['code'], points: number, figure: number | null): PickReason => ({
  code,
  points,
  figure,
})
