import { ActionIcon } from '@mantine/core'
import { IconMessage2Share, IconX } from '@tabler/icons-react'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './extras-panel.module.css'

export function InvitationLine({ onRemove }: { onRemove(): void }) {
  const t = useT()
  return (
    <p className={classes.line}>
      <IconMessage2Share size={16} aria-hidden="true" />
      <span>{t('composer.inviteWords')}</span>
      <ActionIcon variant="subtle" color="gray" aria-label={t('composer.removeInvite')} onClick={onRemove}>
        <IconX size={16} aria-hidden="true" />
      </ActionIcon>
    </p>
  )
}
