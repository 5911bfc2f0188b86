import { IconBan, IconLock, IconRobot, IconTag } from '@tabler/icons-react'
import type { MessageView } from '../../../../../src/contract/ticket.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './marks.module.css'
import { nameLabel } from './name-label.ts'
import streamClasses from './stream.module.css'

/** What the network says of a message: its labels, that a machine wrote it, that its author wants no answer. */
export function NetworkMarks({ message }: { readonly message: MessageView }) {
  const t = useT()
  const GateIcon = message.gate === 'blocked' ? IconBan : IconLock
  return (
    <>
      {message.isAutomatic && (
        <span className={streamClasses.mark}>
          <IconRobot size={14} aria-hidden="true" />
          {t('thread.automatic')}
        </span>
      )}
      {message.gate !== null && (
        <span className={classes.gate}>
          <GateIcon size={13} aria-hidden="true" />
          {t(`thread.gate.${message.gate}`)}
        </span>
      )}
      {message.labels.map(label => (
        <span key={label} className={classes.label}>
          <IconTag size={12} aria-hidden="true" />
          {nameLabel(label, t)}
        </span>
      ))}
    </>
  )
}
