import { useMemo } from 'react'
import type { MessageView, TicketDetail } from '../../../../../src/contract/ticket.ts'
import { type Action, useActions } from '../../../actions/registry.ts'
import { useMay } from '../../../api/use-may.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { useDeliveryActs } from '../thread/use-delivery-acts.ts'

/** The newest answer of ours that failed. */
export const findFailed = ({ messages }: TicketDetail): MessageView | undefined =>
  messages.findLast(each => each.delivery?.state === 'failed')

/** Tries the newest answer that failed again, or as it is mended; says of one that nobody knows of where it ended. */
export function useDeliveryReach(detail: TicketDetail, mend: () => void): (text: string) => void {
  const t = useT()
  const mayReply = useMay('ticket.reply')
  const maySettle = useMay('delivery.settle')
  const ticketId = detail.ticket.id
  const failedId = findFailed(detail)?.delivery?.id ?? null
  const unknown = detail.messages.findLast(each => each.delivery?.state === 'unknown')
  const unknownId = unknown?.delivery?.id ?? null
  const { mutate: retry } = useDeliveryActs(ticketId, failedId ?? '').retry
  const { mutate: settle } = useDeliveryActs(ticketId, unknownId ?? '').settle
  const actions = useMemo<readonly Action[]>(() => {
    const failed: readonly Action[] = [
      { id: 'retryDelivery', group: 'answer', label: t('reach.retry'), run: () => retry(undefined) },
      { id: 'mendDelivery', group: 'answer', label: t('reach.edit'), run: mend },
    ]
    const unsure: readonly Action[] = [
      { id: 'settleLanded', group: 'answer', label: t('reach.landed'), run: () => settle(true) },
      { id: 'settleNotLanded', group: 'answer', label: t('reach.notLanded'), run: () => settle(false) },
    ]
    return [
      ...(failedId !== null && mayReply ? failed : []),
      ...(unknownId !== null && maySettle ? unsure : []),
    ]
  }, [t, failedId, unknownId, mayReply, maySettle, retry, settle, mend])
  useActions(actions)
  return retry
}
