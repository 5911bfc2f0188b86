import { ActionIcon, CopyButton, TextInput } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useT } from '../../../i18n/locale-provider.tsx'

interface Props {
  readonly label: string
  readonly value: string
  readonly description?: string
}

/** Something to be taken into another program as it is. */
export function CopyField({ label, value, description }: Props) {
  const t = useT()
  return (
    <TextInput
      readOnly
      size="sm"
      flex={1}
      label={label}
      description={description}
      value={value}
      onFocus={event => event.currentTarget.select()}
      rightSection={
        <CopyButton value={value}>
          {({ copied, copy }) => (
            <ActionIcon
              variant="subtle"
              color="gray"
              c="inherit"
              aria-label={t(copied ? 'customers.copied' : 'customers.copy', { what: label })}
              onClick={copy}
            >
              {copied ? (
                <IconCheck size={16} aria-hidden="true" />
              ) : (
                <IconCopy size={16} aria-hidden="true" />
              )}
            </ActionIcon>
          )}
        </CopyButton>
      }
    />
  )
}
