import type { Clock, ClockAct } from './clock.ts'

export const MINUTE_MS = 60_000

/** A time of the Monday on which all of it happens. */
export const at = (time: string): Date => new Date(`2026-05-04T${time}:00Z`)

/** A first answer within the hour, of a word written at eight; say what is otherwise. */
export const aClock = (otherwise: Partial<Clock> = {}): Clock => ({
  id: 'clock',
  ticketId: 'ticket',
  metric: 'firstResponse',
  escalationId: null,
  state: 'running',
  promise: 'standard',
  time: 'calendar',
  startedAt: at('08:00'),
  dueAt: at('09:00'),
  budgetMs: 60 * MINUTE_MS,
  pausedAt: null,
  pausedMs: 0,
  warnAt: [],
  warnings: 0,
  breachedAt: null,
  endedAt: null,
  ...otherwise,
})

/** The act as it comes; another priority gives two hours. */
export const anAct = (act: ClockAct['act']): ClockAct =>
  act === 'retime' ? { act, budgetMs: 120 * MINUTE_MS } : { act }
