import type { Evidence } from '../evidence.ts'

/** Whoever waits is owed one answer by a clock; whoever does not wait is owed none. */
export function findUnclocked({ clockedTickets }: Evidence): string[] {
  return clockedTickets
    .filter(each => each.openAnswers !== (each.isWaitingForUs ? 1 : 0))
    .map(each => `ticket ${each.id} has ${each.openAnswers} clocks running to an answer`)
}

/** The ticket is due when the first of its clocks is. */
export function findMisdue({ clockedTickets }: Evidence): string[] {
  return clockedTickets
    .filter(each => each.dueAt?.getTime() !== each.firstDueAt?.getTime())
    .map(
      each =>
        `ticket ${each.id} is due at ${each.dueAt?.toISOString()}, its clocks at ${each.firstDueAt?.toISOString()}`,
    )
}

/** A clock that is late was said to be late once; one that is not, never. */
export function findMissaid({ clocks }: Evidence): string[] {
  return clocks
    .filter(each => each.breachedEvents > 1 || each.warnedEvents > each.warnings)
    .map(
      each => `clock ${each.id}: ${each.breachedEvents} times said to be late, ${each.warnedEvents} warnings`,
    )
}

/** Left unsaid for longer than the worker ever rests. */
const LATEST_SECONDS = 20

export function findUnsaid({ clocks }: Evidence): string[] {
  return clocks
    .filter(each => each.overdueSeconds > LATEST_SECONDS)
    .map(each => `clock ${each.id} should have been looked at ${each.overdueSeconds} s ago`)
}
