import { IconCheck, IconLoader2 } from '@tabler/icons-react'
import { assertNever } from '../../../../../src/core/result.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './delivery.module.css'
import type { DeliveryProps } from './delivery-props.ts'
import { FailedDelivery } from './failed-delivery.tsx'
import { PendingDelivery } from './pending-delivery.tsx'
import { UnknownDelivery } from './unknown-delivery.tsx'

/** How far one of our answers has come on its way to the network. */
export function DeliveryLine(props: DeliveryProps) {
  const t = useT()
  switch (props.delivery.state) {
    case 'pending':
      return <PendingDelivery {...props} />
    case 'sending':
      return (
        <span className={classes.state}>
          <IconLoader2 size={13} className={classes.turning} aria-hidden="true" />
          {t('delivery.sending')}
        </span>
      )
    case 'sent':
      return (
        <span className={classes.state}>
          <IconCheck size={14} aria-hidden="true" />
          {t('delivery.sent')}
        </span>
      )
    case 'failed':
      return <FailedDelivery {...props} />
    case 'unknown':
      return <UnknownDelivery {...props} />
    default:
      return assertNever(props.delivery.state)
  }
}
