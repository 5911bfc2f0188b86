import type { PickView } from '../../../../../src/contract/routing.ts'
import type { PickReasonCode } from '../../../../../src/core/queue/words.ts'
import { assertNever } from '../../../../../src/core/result.ts'
import type { Priority } from '../../../../../src/core/ticket/ticket.ts'
import type { Formats } from '../../../i18n/formats.ts'
import type { Translate } from '../../../i18n/translator.ts'

const MINUTE_MS = 60_000

/** One line has room for so many of each. */
const MOST = 2

export type Reason = Pick<PickView['reasons'][number], 'code' | 'figure'>
export type Need = PickView['needs'][number]

export interface PickTongue {
  readonly t: Translate
  readonly formats: Pick<Formats, 'span' | 'number'>
  /** What the policy, the language or the channel calls what a need asks for. */
  nameNeed(need: Need): string
  /** Whether it has been said of me that I meet it: what nobody has said rules nothing out, and is no reason. */
  isSaidOfMe(need: Need): boolean
}

export function tellReason({ code, figure }: Reason, priority: Priority, { t, formats }: PickTongue): string {
  const span = formats.span((figure ?? 0) * MINUTE_MS)
  switch (code) {
    case 'priority':
      return t('routing.reason.priority', { priority })
    case 'score':
      return t('routing.reason.score', { n: formats.number(figure ?? 0) })
    case 'timeLeft':
      return t('routing.reason.timeLeft', { span })
    case 'late':
      return t('routing.reason.late', { span })
    case 'waiting':
      return t('routing.reason.waiting', { span })
    case 'onlyYou':
      return t('routing.reason.onlyYou')
    case 'fewOthers':
      return t('routing.reason.fewOthers', { n: figure ?? 0 })
    case 'yourTopic':
      return t('routing.reason.yourTopic')
    case 'yours':
      return t('routing.reason.yours')
    default:
      return assertNever(code)
  }
}

export const tellNeed = (need: Need, { t, nameNeed }: PickTongue): string =>
  need.need === 'person'
    ? t('routing.need.person')
    : t(`routing.need.${need.need}`, { value: nameNeed(need) })

export const tellLack = (need: Need, { t, nameNeed }: PickTongue): string =>
  t(`routing.lack.${need.need}`, { value: nameNeed(need) })

/**
 * Why this one, in one line: what is the weightiest and says something, then what one has that it asks for. The language
 * of the screen goes without saying.
 */
export function tellPick(
  { reasons, needs }: PickView,
  priority: Priority,
  locale: string,
  tongue: PickTongue,
): readonly string[] {
  const isTimed = reasons.some(({ code }) => code === 'timeLeft' || code === 'late')
  const said = reasons.filter(({ code }) => saysSomething(code, priority, isTimed)).slice(0, MOST)
  const asked = needs.filter(each => isWorthSaying(each, locale) && tongue.isSaidOfMe(each)).slice(0, MOST)
  return [
    ...said.map(each => tellReason(each, priority, tongue)),
    ...asked.map(each => tellNeed(each, tongue)),
  ]
}

function saysSomething(code: PickReasonCode, priority: Priority, isTimed: boolean): boolean {
  if (code === 'priority') return priority === 'urgent' || priority === 'high'
  if (code === 'waiting') return !isTimed
  return code !== 'score'
}

const isWorthSaying = ({ need, value }: Need, locale: string): boolean =>
  need === 'language' ? value !== locale : need === 'skill' || need === 'team' || need === 'person'
