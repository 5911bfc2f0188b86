import { useMay } from '../../../api/use-may.ts'
import { SECOND, useNow } from '../../../components/now.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './delivery.module.css'
import type { DeliveryProps } from './delivery-props.ts'
import { useUndo } from './use-undo.ts'
import { WaitingWord } from './waiting-word.tsx'

/** The moment in which a reply may still be taken back. */
export function PendingDelivery({ message, delivery, ticketId }: DeliveryProps) {
  const t = useT()
  const left = Math.floor((Date.parse(delivery.notBefore) - useNow(SECOND)) / 1000)
  const mayReply = useMay('ticket.reply')
  const held = delivery.heldByPart
  const isOpen = (left > 0 || held !== null) && mayReply
  const undo = useUndo({ ticketId, deliveryId: delivery.id, message, isOpen })
  if (left <= 0 && held === null) return <WaitingWord text={t('delivery.waiting')} />
  return (
    <>
      {held === null ? (
        <WaitingWord text={t('delivery.pending', { seconds: left })} />
      ) : (
        <span className={classes.failed}>{t('delivery.heldByPart', { n: held })}</span>
      )}
      {mayReply && (
        <button type="button" className={classes.act} disabled={undo.isPending} onClick={() => undo.mutate()}>
          {t('delivery.undo')}
        </button>
      )}
    </>
  )
}
