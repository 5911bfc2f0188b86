import { ActionIcon } from '@mantine/core'
import { IconUnlink } from '@tabler/icons-react'
import { useState } from 'react'
import { AskFirst } from '../../../components/ask-first.tsx'
import { writeHandle } from '../../../components/write-handle.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { CustomerTrouble } from '../customer-trouble.tsx'
import { useLinks } from '../use-links.ts'

interface Props {
  readonly customerId: string
  readonly name: string
  readonly profile: { readonly id: string; readonly handle: string }
}

/** Somebody else's profile: it becomes a customer of its own, with what was said by it. */
export function SplitAct({ customerId, name, profile }: Props) {
  const t = useT()
  const { split } = useLinks()
  const [isAsking, setIsAsking] = useState(false)
  const handle = writeHandle(profile.handle)
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        c="dimmed"
        size={28}
        title={t('customers.split', { handle })}
        aria-label={t('customers.split', { handle })}
        onClick={() => setIsAsking(true)}
      >
        <IconUnlink size={16} aria-hidden="true" />
      </ActionIcon>
      {isAsking && (
        <AskFirst
          isGrave={false}
          title={t('customers.splitTitle', { handle })}
          words={t('customers.splitWords', { handle, name })}
          yes={t('customers.splitYes')}
          isPending={split.isPending}
          trouble={split.isError && <CustomerTrouble error={split.error} />}
          onYes={() =>
            split.mutate(
              { id: customerId, profileId: profile.id, handle },
              { onSuccess: () => setIsAsking(false) },
            )
          }
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  )
}
