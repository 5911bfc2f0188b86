import type { ClockView } from '../../../../../src/contract/ticket.ts'

export const CLOCK_SIGNS = ['late', 'warned', 'running', 'paused', 'lateMet', 'met', 'cancelled'] as const
export type ClockSign = (typeof CLOCK_SIGNS)[number]

type Seen = Pick<ClockView, 'state' | 'dueAt' | 'endedAt' | 'isWarned'>

/** What a clock says now. One that ran out since the desk looked last is late already. */
export function decideClockSign(clock: Seen, now: number): ClockSign {
  switch (clock.state) {
    case 'met':
    case 'cancelled':
    case 'paused':
      return clock.state
    case 'breached':
      return clock.endedAt === null ? 'late' : 'lateMet'
    case 'running':
      if (new Date(clock.dueAt).getTime() < now) return 'late'
      return clock.isWarned ? 'warned' : 'running'
  }
}

/** What presses first: late before running, what is over last, and of equals what is due first. */
export const sortClocks = <T extends Seen>(clocks: readonly T[], now: number): readonly T[] => {
  const rank = (clock: T) => CLOCK_SIGNS.indexOf(decideClockSign(clock, now))
  return clocks.toSorted((a, b) => rank(a) - rank(b) || a.dueAt.localeCompare(b.dueAt))
}
