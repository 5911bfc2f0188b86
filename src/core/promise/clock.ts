import type { NewEvent } from '../events.ts'
import type { PromiseTime } from '../policy/policy.ts'
import { ok, type Result, refuse } from '../result.ts'
import { addOpenTime, type Calendar, openTimeBetween } from './open-time.ts'

/**
 * What a promise measures. A clock starts at `writtenAt`: the customer has waited since then. `departmentAnswer`: what a
 * department was asked; `progress`: that the customer hears of a request which takes its time.
 */
export const METRICS = [
  'firstResponse',
  'nextResponse',
  'resolution',
  'publicClosure',
  'departmentAnswer',
  'progress',
] as const
export type Metric = (typeof METRICS)[number]

export const RESPONSE_METRICS = ['firstResponse', 'nextResponse'] as const satisfies readonly Metric[]

/** `breached`: its time ran out; it runs on until what was promised has come, or never comes. */
export const CLOCK_STATES = ['running', 'paused', 'met', 'breached', 'cancelled'] as const
export type ClockState = (typeof CLOCK_STATES)[number]

/** A promise running on a ticket. `dueAt` is always what the other columns and the calendar make of it. */
export interface Clock {
  readonly id: string
  readonly ticketId: string
  readonly metric: Metric
  /** Of `departmentAnswer`: to which question the answer is owed. */
  readonly escalationId: string | null
  readonly state: ClockState
  /** A key of the policy's promises; null where a rule gave the minutes itself. */
  readonly promise: string | null
  /** In which time it counts. The calendar of `business` is that of the policy in force. */
  readonly time: PromiseTime
  readonly startedAt: Date
  readonly dueAt: Date
  /** Promised, in the clock's own time. */
  readonly budgetMs: number
  readonly pausedAt: Date | null
  /** Of earlier pauses, in the clock's own time. */
  readonly pausedMs: number
  /** Shares of the budget at which people are warned, the smaller first. */
  readonly warnAt: readonly number[]
  /** How many of them are behind us. */
  readonly warnings: number
  readonly breachedAt: Date | null
  readonly endedAt: Date | null
}

export type ClockAct =
  /** Time goes by: warns, or says that it is late. */
  | { readonly act: 'tick' }
  | { readonly act: 'pause' }
  | { readonly act: 'resume' }
  /** What was promised has come. */
  | { readonly act: 'end' }
  /** It will not come any more, and nobody waits. */
  | { readonly act: 'cancel' }
  /** The priority has changed: another time is promised. */
  | { readonly act: 'retime'; readonly budgetMs: number }
  /** The hours of the desk have changed. */
  | { readonly act: 'rehour' }

export type ClockActName = ClockAct['act']

export const CLOCK_ACTS = [
  'tick',
  'pause',
  'resume',
  'end',
  'cancel',
  'retime',
  'rehour',
] as const satisfies readonly ClockActName[]

export const CLOCK_REFUSALS = ['clockEnded', 'clockPaused', 'clockNotPaused'] as const
export type ClockRefusal = (typeof CLOCK_REFUSALS)[number]

export interface ClockApplied {
  readonly clock: Clock
  readonly events: readonly NewEvent[]
}

export interface ClockStart {
  readonly id: string
  readonly ticketId: string
  readonly metric: Metric
  readonly escalationId?: string
  readonly promise: string | null
  readonly time: PromiseTime
  readonly minutes: number
  readonly warnAt: readonly number[]
  readonly at: Date
}

/** The calendar of a clock is the hours of the policy where it counts in business time. */
export function startClock({ minutes, at, warnAt, ...start }: ClockStart, calendar: Calendar): Clock {
  const budgetMs = minutes * 60_000
  return {
    ...start,
    escalationId: start.escalationId ?? null,
    state: 'running',
    startedAt: at,
    dueAt: addOpenTime(calendar, at, budgetMs),
    budgetMs,
    pausedAt: null,
    pausedMs: 0,
    warnAt: [...warnAt].sort((a, b) => a - b),
    warnings: 0,
    breachedAt: null,
    endedAt: null,
  }
}

/**
 * The only way a clock changes. `at` is when it happened, which may be before it was heard of: an answer given in time meets
 * its clock also where the clock was said to be late meanwhile.
 */
export function applyClockAct(
  clock: Clock,
  act: ClockAct,
  calendar: Calendar,
  at: Date,
): Result<ClockApplied, ClockRefusal> {
  if (clock.endedAt !== null) return refuse('clockEnded')
  switch (act.act) {
    case 'tick':
      return ok(tickClock(clock, calendar, at))
    case 'pause':
      return clock.state === 'paused' ? refuse('clockPaused') : ok(quietly(pause(clock, at)))
    case 'resume':
      return clock.state === 'paused' ? ok(quietly(resume(clock, calendar, at))) : refuse('clockNotPaused')
    case 'end':
      return ok(quietly(end(clock, at)))
    case 'cancel':
      return ok(quietly(cancel(clock, at)))
    case 'retime':
      return ok(retime(clock, act.budgetMs, calendar, at))
    case 'rehour':
      return ok(moved(clock, redue(clock, calendar)))
  }
}

const quietly = (clock: Clock): ClockApplied => ({ clock, events: [] })

/** Time goes by. Whoever comes late says the newest only: a warning about what is late already warns nobody. */
export function tickClock(clock: Clock, calendar: Calendar, now: Date): ClockApplied {
  if (clock.state !== 'running') return quietly(clock)
  if (now > clock.dueAt) {
    const late: Clock = { ...clock, state: 'breached', breachedAt: now, warnings: clock.warnAt.length }
    return { clock: late, events: [{ type: 'clock.breached', data: told(clock) }] }
  }
  const passed = clock.warnAt.filter(share => warningAt(clock, share, calendar) < now).length
  const share = clock.warnAt[passed - 1]
  if (passed <= clock.warnings || share === undefined) return quietly(clock)
  const events: NewEvent[] = [{ type: 'clock.warned', data: { ...told(clock), share } }]
  return { clock: { ...clock, warnings: passed }, events }
}

/** What is late stays late, whoever waits for whom. */
const pause = (clock: Clock, at: Date): Clock =>
  clock.state === 'breached' ? clock : { ...clock, state: 'paused', pausedAt: at }

function resume(clock: Clock, calendar: Calendar, at: Date): Clock {
  const pausedMs = clock.pausedMs + openTimeBetween(calendar, clock.pausedAt ?? at, at)
  return redue({ ...clock, state: 'running', pausedAt: null, pausedMs }, calendar)
}

/** What comes while the clock stands still is in time. */
function end(clock: Clock, at: Date): Clock {
  const isLate = clock.state !== 'paused' && at > clock.dueAt
  const breachedAt = isLate ? (clock.breachedAt ?? at) : null
  return { ...clock, state: isLate ? 'breached' : 'met', breachedAt, pausedAt: null, endedAt: at }
}

const cancel = (clock: Clock, at: Date): Clock => ({
  ...clock,
  state: clock.state === 'breached' ? 'breached' : 'cancelled',
  pausedAt: null,
  endedAt: at,
})

/**
 * More time counts from the beginning. Less time counts from now, and never makes more of what is left: nobody is late by
 * a word that he could not know. What is late stays late.
 */
function retime(clock: Clock, budgetMs: number, calendar: Calendar, now: Date): ClockApplied {
  if (clock.state === 'breached' || budgetMs === clock.budgetMs) return quietly(clock)
  const gone = openTimeBetween(calendar, clock.startedAt, clock.pausedAt ?? now) - clock.pausedMs
  const shortened = Math.min(clock.budgetMs, Math.max(0, gone) + budgetMs)
  const next = budgetMs > clock.budgetMs ? budgetMs : shortened
  return moved(clock, redue({ ...clock, budgetMs: next }, calendar))
}

const redue = (clock: Clock, calendar: Calendar): Clock => {
  if (clock.state === 'breached') return clock
  return { ...clock, dueAt: addOpenTime(calendar, clock.startedAt, clock.budgetMs + clock.pausedMs) }
}

function moved(before: Clock, clock: Clock): ClockApplied {
  if (before.dueAt.getTime() === clock.dueAt.getTime()) return quietly(clock)
  const data = { metric: clock.metric, from: before.dueAt.toISOString(), to: clock.dueAt.toISOString() }
  return { clock, events: [{ type: 'clock.moved', data }] }
}

const told = ({ metric, dueAt }: Clock) => ({ metric, dueAt: dueAt.toISOString() })

const warningAt = ({ startedAt, budgetMs, pausedMs }: Clock, share: number, calendar: Calendar): Date =>
  addOpenTime(calendar, startedAt, budgetMs * share + pausedMs)

/** The next moment behind which a tick has something to say; null where it never has. */
export function nextTickAt(clock: Clock, calendar: Calendar): Date | null {
  if (clock.endedAt !== null || clock.state !== 'running') return null
  const share = clock.warnAt[clock.warnings]
  return share === undefined ? clock.dueAt : warningAt(clock, share, calendar)
}
