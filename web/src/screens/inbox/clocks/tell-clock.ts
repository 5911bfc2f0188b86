import type { ClockView } from '../../../../../src/contract/ticket.ts'
import { assertNever } from '../../../../../src/core/result.ts'
import type { Formats } from '../../../i18n/formats.ts'
import type { Translate } from '../../../i18n/translator.ts'
import type { ClockSign } from './decide-clock-sign.ts'

export interface ClockTongue {
  readonly t: Translate
  readonly formats: Pick<Formats, 'span' | 'clock' | 'dayAndClock'>
}

/** When it is due, since when it stands still, or how it came out. */
export function tellClock(
  { dueAt, pausedAt, endedAt }: ClockView,
  sign: ClockSign,
  now: number,
  { t, formats }: ClockTongue,
): string {
  const due = new Date(dueAt)
  const say = (at: Date) => sayTime(at, now, formats)
  const ended = new Date(endedAt ?? now)
  switch (sign) {
    case 'running':
    case 'warned':
      return t('routing.clock.running', { at: say(due), span: formats.span(due.getTime() - now) })
    case 'late':
      return t('routing.clock.late', { at: say(due), span: formats.span(now - due.getTime()) })
    case 'paused':
      return t('routing.clock.paused', { at: say(new Date(pausedAt ?? now)) })
    case 'lateMet':
      return t('routing.clock.lateMet', {
        at: say(ended),
        span: formats.span(ended.getTime() - due.getTime()),
      })
    case 'met':
      return t('routing.clock.met', { at: say(ended) })
    case 'cancelled':
      return t('routing.clock.cancelled')
    default:
      return assertNever(sign)
  }
}

/** Of today the time alone. */
const sayTime = (at: Date, now: number, formats: ClockTongue['formats']): string =>
  at.toDateString() === new Date(now).toDateString() ? formats.clock(at) : formats.dayAndClock(at)
