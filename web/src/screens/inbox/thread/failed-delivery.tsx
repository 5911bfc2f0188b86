import { CopyButton } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { useMay } from '../../../api/use-may.ts'
import { explainRefusal } from '../../../components/explain-refusal.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { lazyPart } from '../../../parts/lazy-part.tsx'
import classes from './delivery.module.css'
import type { DeliveryProps } from './delivery-props.ts'
import { useDeliveryActs } from './use-delivery-acts.ts'

const EditFailed = lazyPart(() => import('./edit-failed.tsx'), 'EditFailed')

/** The network said no: why, in plain words, and what can be done with the text, which is still whole. */
export function FailedDelivery({ message, delivery, ticketId }: DeliveryProps) {
  const t = useT()
  const mayReply = useMay('ticket.reply')
  const { retry } = useDeliveryActs(ticketId, delivery.id)
  const [isEditing, setIsEditing] = useState(false)
  const { code, explain } = delivery.refusal ?? { code: 'unexpected', explain: '' }
  return (
    <fieldset className={classes.trouble} aria-label={t('delivery.failed')}>
      <span className={classes.failed} title={explain}>
        <IconAlertCircle size={14} aria-hidden="true" />
        {t('delivery.failed')} {explainRefusal(code, explain, t)}
      </span>
      <span className={classes.acts}>
        {mayReply && (
          <>
            <button
              type="button"
              className={classes.act}
              disabled={retry.isPending}
              onClick={() => retry.mutate(undefined)}
            >
              {t('delivery.retry')}
            </button>
            <button type="button" className={classes.act} onClick={() => setIsEditing(true)}>
              {t('delivery.edit')}
            </button>
          </>
        )}
        <CopyButton value={message.text}>
          {({ copied, copy }) => (
            <button type="button" className={classes.act} onClick={copy}>
              {copied ? t('delivery.copied') : t('delivery.copy')}
            </button>
          )}
        </CopyButton>
      </span>
      {isEditing && (
        <EditFailed
          text={message.text}
          onClose={() => setIsEditing(false)}
          onSend={text => {
            retry.mutate(text)
            setIsEditing(false)
          }}
        />
      )}
    </fieldset>
  )
}
