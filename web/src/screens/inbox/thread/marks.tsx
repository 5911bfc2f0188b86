import { IconEyeOff, IconMessage2Share, IconPencil, IconTrash } from '@tabler/icons-react'
import type { MessageView } from '../../../../../src/contract/ticket.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './stream.module.css'

/** What befell a message after it was written. */
export function Marks({ message }: { readonly message: MessageView }) {
  const t = useT()
  return (
    <>
      {message.delivery?.part != null && (
        <span className={classes.mark} title={t('thread.part', message.delivery.part)}>
          {message.delivery.part.n}/{message.delivery.part.of}
        </span>
      )}
      {message.delivery?.inviteDirect === true && (
        <span className={classes.mark}>
          <IconMessage2Share size={13} aria-hidden="true" />
          {t('thread.invites')}
        </span>
      )}
      {message.isHidden && (
        <span className={classes.mark}>
          <IconEyeOff size={13} aria-hidden="true" />
          {t('thread.hidden')}
        </span>
      )}
      {message.revision > 1 && (
        <span className={classes.mark}>
          <IconPencil size={13} aria-hidden="true" />
          {t('thread.edited')}
        </span>
      )}
      {message.isDeleted && (
        <span className={classes.mark}>
          <IconTrash size={13} aria-hidden="true" />
          {t('thread.deleted')}
        </span>
      )}
    </>
  )
}
