import type { ClockView, TicketDetail } from '../../contract/ticket.ts'
import type { PolicyDocument } from '../../core/policy/policy.ts'
import { fillText } from '../../core/policy/written-text.ts'
import type { Clock } from '../../core/promise/clock.ts'

export const toClockView = (clock: Clock): ClockView => ({
  id: clock.id,
  metric: clock.metric,
  state: clock.state,
  startedAt: clock.startedAt.toISOString(),
  dueAt: clock.dueAt.toISOString(),
  pausedAt: clock.pausedAt?.toISOString() ?? null,
  breachedAt: clock.breachedAt?.toISOString() ?? null,
  endedAt: clock.endedAt?.toISOString() ?? null,
  isWarned: clock.warnings > 0,
  isInHours: clock.time === 'business',
})

/** The words that the promise of a request in progress names; null where none is in progress, or none are prepared. */
export function findProgressMacro(
  clocks: readonly Clock[],
  { promises, macros }: Pick<PolicyDocument, 'promises' | 'macros'>,
): TicketDetail['progressMacro'] {
  const progress = clocks.find(({ metric, endedAt }) => metric === 'progress' && endedAt === null)
  const entry = promises.find(({ key }) => key === progress?.promise)
  const macro = macros.find(({ key }) => key === entry?.informMacro)
  return macro === undefined ? null : fillText(macro.text)
}
