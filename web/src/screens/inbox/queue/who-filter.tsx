import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useMemberNames } from '../../../api/use-names.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './who-filter.module.css'

interface Props {
  readonly memberId: string
  onClear(): void
}

/** Says that one sees the tickets of one person alone, and leads back to those of everybody. */
export function WhoFilter({ memberId, onClear }: Props) {
  const t = useT()
  const nameOf = useMemberNames()
  return (
    <p className={classes.who}>
      {t('inbox.ofPerson', { name: nameOf(memberId) ?? '…' })}
      <ActionIcon
        variant="subtle"
        color="gray"
        size={24}
        aria-label={t('inbox.ofEverybody')}
        onClick={onClear}
      >
        <IconX size={15} aria-hidden="true" />
      </ActionIcon>
    </p>
  )
}
