import type { Priority } from '../../src/core/ticket/ticket.ts'
import { AGENTS, PROMISED_MINUTES, SHIFT_MINUTES } from './make-day.ts'
import type { Answered } from './simulate-day.ts'

export interface DayFigures {
  /** Minutes from the customer's word to the answer, and the share of them within the promise. */
  readonly byPriority: Readonly<Record<Priority, { median: number; p90: number; kept: number }>>
  readonly all: { readonly median: number; readonly p90: number; readonly kept: number }
  /** How unequally the minutes of work are spread, and the number of hard ones: 0 is equal. */
  readonly giniWork: number
  readonly giniHard: number
  /** Share of the shift in which somebody had nothing to do. */
  readonly idle: number
  readonly longestWait: number
  /** When the last one was answered. */
  readonly endedAt: number
  readonly anHour: number
}

/** From so many minutes of work on a ticket is one of those that nobody likes to take. */
const HARD_MINUTES = 8

export function measureDay(answered: readonly Answered[]): DayFigures {
  const of = (priority: Priority) =>
    figuresOf(answered.filter(each => each.arrival.ticket.priority === priority))
  const work = perAgent(answered, ({ takenAt, answeredAt }) => inShift(answeredAt) - inShift(takenAt))
  const hard = perAgent(answered, ({ arrival }) => (arrival.serviceMinutes >= HARD_MINUTES ? 1 : 0))
  return {
    byPriority: { urgent: of('urgent'), high: of('high'), normal: of('normal'), low: of('low') },
    all: figuresOf(answered),
    giniWork: gini(work),
    giniHard: gini(hard),
    idle: 1 - work.reduce((sum, each) => sum + each, 0) / (AGENTS * SHIFT_MINUTES),
    longestWait: Math.max(...answered.map(({ takenAt, arrival }) => takenAt - arrival.minute)),
    endedAt: Math.max(...answered.map(({ answeredAt }) => answeredAt)),
    anHour: (answered.filter(({ answeredAt }) => answeredAt <= SHIFT_MINUTES).length / SHIFT_MINUTES) * 60,
  }
}

const inShift = (minute: number): number => Math.min(minute, SHIFT_MINUTES)

function figuresOf(answered: readonly Answered[]) {
  const waits = answered
    .map(({ answeredAt, arrival }) => answeredAt - arrival.minute)
    .toSorted((a, b) => a - b)
  const kept = answered.filter(
    ({ answeredAt, arrival }) => answeredAt - arrival.minute <= PROMISED_MINUTES[arrival.ticket.priority],
  )
  return { median: shareOf(waits, 0.5), p90: shareOf(waits, 0.9), kept: kept.length / answered.length }
}

const shareOf = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

const perAgent = (answered: readonly Answered[], of: (each: Answered) => number): readonly number[] => {
  const sums = Array.from({ length: AGENTS }, () => 0)
  for (const each of answered) sums[each.agent] = (sums[each.agent] ?? 0) + of(each)
  return sums
}

/** 0: all have the same; towards 1: one has all. */
function gini(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const total = sorted.reduce((sum, each) => sum + each, 0)
  const ranked = sorted.reduce((sum, each, n) => sum + (n + 1) * each, 0)
  return total === 0 ? 0 : (2 * ranked) / (sorted.length * total) - (sorted.length + 1) / sorted.length
}
