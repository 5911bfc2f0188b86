import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import type { Formats } from '../../../i18n/formats.ts'
import type { Translate } from '../../../i18n/translator.ts'

type Known = Pick<TicketDetail, 'publicLoop' | 'clocks'>

const dueOf = ({ clocks }: Pick<Known, 'clocks'>): Date | null => {
  const clock = clocks.find(({ metric, endedAt }) => metric === 'publicClosure' && endedAt === null)
  return clock === undefined ? null : new Date(clock.dueAt)
}

/** Whether the public waits longer than promised. */
export const isLate = (detail: Known, now: number): boolean => {
  const due = dueOf(detail)
  return detail.publicLoop.state === 'due' && due !== null && due.getTime() < now
}

/** How the matter stands before the public, in a sentence or two. */
export function tellLoop(
  detail: Known,
  now: number,
  t: Translate,
  formats: Pick<Formats, 'clock' | 'dayAndClock' | 'span'>,
): string {
  const { publicLoop } = detail
  const day = (at: string | null) => (at === null ? '' : formats.dayAndClock(new Date(at)))
  switch (publicLoop.state) {
    case 'none':
      return ''
    case 'unpromised':
      return t('publicLoop.unpromised', { way: publicLoop.ledBy ?? 'direct' })
    case 'promised':
      return t('publicLoop.promised', { at: day(publicLoop.promisedAt) })
    case 'posted':
      return t('publicLoop.posted', { at: day(publicLoop.endedAt) })
    case 'waived':
      return t('publicLoop.waived', {
        by: publicLoop.waived?.by ?? '',
        why: publicLoop.waived?.why ?? '',
      })
    case 'due':
      return tellDue(dueOf(detail), now, t, formats)
  }
}

function tellDue(
  due: Date | null,
  now: number,
  t: Translate,
  formats: Pick<Formats, 'clock' | 'dayAndClock' | 'span'>,
): string {
  if (due === null) return t('publicLoop.due')
  const isToday = due.toDateString() === new Date(now).toDateString()
  const at = isToday ? formats.clock(due) : formats.dayAndClock(due)
  return due.getTime() < now
    ? t('publicLoop.dueLate', { at, span: formats.span(now - due.getTime()) })
    : t('publicLoop.dueBy', { at })
}
