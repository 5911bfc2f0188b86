import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import type { Extras } from './extras.ts'

interface Known {
  readonly ticket: Pick<TicketDetail['ticket'], 'status' | 'waitingSince'>
  readonly decision: {
    readonly also: Pick<NonNullable<TicketDetail['decision']>['also'], 'acknowledgeFirst'>
  } | null
  readonly messages: readonly Pick<TicketDetail['messages'][number], 'direction' | 'visibility'>[]
}

/** Whether a word that somebody is at it makes sense: the customer waits for an answer. */
export const mayBeFirstWord = ({ ticket }: Pick<Known, 'ticket'>): boolean =>
  ticket.status !== 'resolved' && ticket.waitingSince !== null

/** As the author chose; until he has, as the policy wants it of whoever speaks first. */
export function isFirstWord(detail: Known, { isFirstWord: chosen }: Pick<Extras, 'isFirstWord'>): boolean {
  if (!mayBeFirstWord(detail)) return false
  return chosen ?? (detail.decision?.also.acknowledgeFirst === true && !isAnswered(detail))
}

const isAnswered = ({ messages }: Pick<Known, 'messages'>): boolean =>
  messages.some(each => each.direction === 'outbound' && each.visibility !== 'internal')
