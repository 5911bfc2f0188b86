import { assertNever, ok, type Result, refuse } from '../result.ts'

export const SCHEDULED_REPLY_STATES = ['scheduled', 'released', 'stopped', 'withdrawn'] as const
export type ScheduledReplyState = (typeof SCHEDULED_REPLY_STATES)[number]

export const SCHEDULED_REPLY_REFUSALS = ['timePast', 'timeTooFar', 'scheduleOver'] as const
export type ScheduledReplyRefusal = (typeof SCHEDULED_REPLY_REFUSALS)[number]

/** Further ahead nobody knows what will be true. */
const MOST_DAYS = 366
const DAY_MS = 86_400_000

/** An answer that is written, and goes at a time of its own. */
export interface ScheduledReply {
  readonly state: ScheduledReplyState
  readonly goesAt: Date
  readonly endedAt: Date | null
}

export type ScheduleAct =
  | { readonly act: 'move'; readonly goesAt: Date }
  | { readonly act: 'release' | 'stop' | 'withdraw' }

export type TimeFlaw = 'timePast' | 'timeTooFar'

/** Why a time cannot be one at which something goes; null where it can. */
export function findTimeFlaw(goesAt: Date, now: Date): TimeFlaw | null {
  const ahead = goesAt.getTime() - now.getTime()
  if (ahead <= 0) return 'timePast'
  return ahead > MOST_DAYS * DAY_MS ? 'timeTooFar' : null
}

/**
 * The only way a scheduled reply changes. It goes (`release`), does not go though its time has come (`stop`), or is taken
 * back before; what has ended stays ended.
 */
export function applyScheduleAct(
  reply: ScheduledReply,
  act: ScheduleAct,
  now: Date,
): Result<ScheduledReply, ScheduledReplyRefusal> {
  if (reply.state !== 'scheduled') return refuse('scheduleOver')
  switch (act.act) {
    case 'move': {
      const flaw = findTimeFlaw(act.goesAt, now)
      return flaw === null ? ok({ ...reply, goesAt: act.goesAt }) : refuse(flaw)
    }
    case 'release':
      return ended(reply, 'released', now)
    case 'stop':
      return ended(reply, 'stopped', now)
    case 'withdraw':
      return ended(reply, 'withdrawn', now)
    default:
      return assertNever(act)
  }
}

const ended = (
  reply: ScheduledReply,
  state: ScheduledReplyState,
  endedAt: Date,
): Result<ScheduledReply, never> => ok({ ...reply, state, endedAt })

/** What has become of the matter while the answer lay there. */
export interface Meanwhile {
  readonly customerWrote: boolean
  /** Its author wants it to go all the same. */
  readonly evenIfCustomerWrites: boolean
  /** The author still has a seat. */
  readonly authorIsHere: boolean
}

/** Why an answer whose time has come is shown to a person instead of going; null where it goes. */
export function findReasonToStop(meanwhile: Meanwhile): 'authorGone' | 'customerWrote' | null {
  if (!meanwhile.authorIsHere) return 'authorGone'
  return meanwhile.customerWrote && !meanwhile.evenIfCustomerWrites ? 'customerWrote' : null
}
