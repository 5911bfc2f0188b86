import { Button } from '@mantine/core'
import { IconLink, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { CustomerRow, CustomerSuggestion } from '../../../../../src/contract/customer.ts'
import { useMay } from '../../../api/use-may.ts'
import { AskFirst } from '../../../components/ask-first.tsx'
import { useT } from '../../../i18n/locale-provider.tsx'
import { CustomerTrouble } from '../customer-trouble.tsx'
import classes from '../customers.module.css'
import { useLinks } from '../use-links.ts'
import { Moves } from './moves.tsx'

interface Props {
  /** Who stays. */
  readonly id: string
  readonly name: string
  readonly other: CustomerSuggestion['customer'] | CustomerRow
}

/** One person, or two: a person decides, the desk never does. */
export function SuggestionActs({ id, name, other }: Props) {
  const t = useT()
  const mayWrite = useMay('customer.write')
  const { merge, dismiss } = useLinks()
  const [isAsking, setIsAsking] = useState(false)
  if (!mayWrite) return null
  const words = { name, otherName: other.displayName }
  return (
    <>
      <div className={classes.acts}>
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconLink size={16} aria-hidden="true" />}
          onClick={() => setIsAsking(true)}
        >
          {t('customers.samePerson')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconX size={16} aria-hidden="true" />}
          loading={dismiss.isPending}
          onClick={() => dismiss.mutate({ id, otherId: other.id })}
        >
          {t('customers.notTheSame')}
        </Button>
      </div>
      {dismiss.isError && <CustomerTrouble error={dismiss.error} />}
      {isAsking && (
        <AskFirst
          isGrave={false}
          title={t('customers.mergeTitle', words)}
          words={
            <>
              <p>{t('customers.mergeWords', words)}</p>
              <Moves otherId={other.id} profileId={null} />
            </>
          }
          yes={t('customers.merge')}
          isPending={merge.isPending}
          trouble={merge.isError && <CustomerTrouble error={merge.error} />}
          onYes={() =>
            merge.mutate(
              { id, otherId: other.id, isSuggested: true, ...words },
              { onSuccess: () => setIsAsking(false) },
            )
          }
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  )
}
