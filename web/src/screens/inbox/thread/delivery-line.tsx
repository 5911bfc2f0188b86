import { IconCheck, IconClock, IconLoader2 } from '@tabler/icons-react'
import type { DeliveryView, MessageView } from '../../../../../src/contract/ticket.ts'
import { assertNever } from '../../../../../src/core/result.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './delivery.module.css'
import { FailedDelivery } from './failed-delivery.tsx'
import { PendingDelivery } from './pending-delivery.tsx'
import { UnknownDelivery } from './unknown-delivery.tsx'

export interface DeliveryProps {
  readonly message: MessageView
  readonly delivery: DeliveryView
  readonly ticketId: string
}

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

export function WaitingWord({ text }: { readonly text: string }) {
  return (
    <span className={classes.state}>
      <IconClock size={13} aria-hidden="true" />
      {text}
    </span>
  )
}
