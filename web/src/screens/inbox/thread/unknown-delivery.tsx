import { IconHelpCircle } from '@tabler/icons-react'
import { useMay } from '../../../api/use-may.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './delivery.module.css'
import type { DeliveryProps } from './delivery-props.ts'
import { useDeliveryActs } from './use-delivery-acts.ts'

/** The network never answered: only a look there can tell whether the text landed. */
export function UnknownDelivery({ delivery, ticketId }: DeliveryProps) {
  const t = useT()
  const maySettle = useMay('delivery.settle')
  const { settle } = useDeliveryActs(ticketId, delivery.id)
  return (
    <fieldset className={classes.trouble} aria-label={t('delivery.unknown')}>
      <span className={classes.unknown}>
        <IconHelpCircle size={14} aria-hidden="true" />
        {t('delivery.unknown')}
      </span>
      {maySettle && (
        <span className={classes.acts}>
          <button
            type="button"
            className={classes.act}
            disabled={settle.isPending}
            onClick={() => settle.mutate(true)}
          >
            {t('delivery.landed')}
          </button>
          <button
            type="button"
            className={classes.act}
            disabled={settle.isPending}
            onClick={() => settle.mutate(false)}
          >
            {t('delivery.notLanded')}
          </button>
        </span>
      )}
    </fieldset>
  )
}
