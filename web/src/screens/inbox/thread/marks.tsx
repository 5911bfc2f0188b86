import { IconPencil, IconTrash } from '@tabler/icons-react'
import type { MessageView } from '../../../../../src/contract/ticket.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './stream.module.css'

/** What befell a message after it was written. */
export function Marks({ message }: { readonly message: MessageView }) {
  const t = useT()
  return (
    <>
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
