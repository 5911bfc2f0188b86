import type { MessageView } from '../../../../../src/contract/ticket.ts'
import { useMay } from '../../../api/use-may.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './delivery.module.css'
import { useHide } from './use-hide.ts'

interface Props {
  readonly message: MessageView
  readonly ticketId: string
}

/** Takes a reply under our own post from the public's sight, or shows it again. */
export function HideAct({ message, ticketId }: Props) {
  const t = useT()
  const mayHide = useMay('message.hide')
  const hide = useHide(ticketId)
  if (!message.mayHide || !mayHide) return null
  return (
    <button
      type="button"
      className={classes.act}
      disabled={hide.isPending}
      onClick={() => hide.mutate({ messageId: message.id, hidden: !message.isHidden })}
    >
      {message.isHidden ? t('thread.show') : t('thread.hide')}
    </button>
  )
}
