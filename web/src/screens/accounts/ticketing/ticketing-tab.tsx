import { Button, Skeleton } from '@mantine/core'
import { IconPlus, IconTicket } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TicketingSystemView } from '../../../../../src/contract/ticketing.ts'
import { ticketingQuery } from '../../../api/ticketing-queries.ts'
import { Blank } from '../../../components/blank.tsx'
import { Trouble } from '../../../components/trouble.tsx'
import { useT, WholeLanguage } from '../../../i18n/locale-provider.tsx'
import classes from '../accounts.module.css'
import { SystemCard } from './system-card.tsx'
import { SystemDialog } from './system-form.tsx'

/** The corporate ticketing systems in which departments work. */
export function TicketingTab() {
  return (
    <WholeLanguage>
      <Tab />
    </WholeLanguage>
  )
}

function Tab() {
  const t = useT()
  const { data, error, refetch } = useQuery(ticketingQuery)
  const [changing, setChanging] = useState<TicketingSystemView | 'new' | null>(null)
  if (data === undefined)
    return error === null ? (
      <Skeleton height={160} radius="lg" />
    ) : (
      <Trouble error={error} onRetry={refetch} />
    )
  return (
    <>
      <Button
        mb="md"
        leftSection={<IconPlus size={17} aria-hidden="true" />}
        disabled={data.kinds.length === 0}
        onClick={() => setChanging('new')}
      >
        {t('ticketing.add')}
      </Button>
      {error !== null && <Trouble error={error} onRetry={refetch} />}
      {data.systems.length === 0 && (
        <Blank Icon={IconTicket} title={t('ticketing.empty')} words={t('ticketing.emptyWords')} />
      )}
      <ul className={classes.cards}>
        {data.systems.map(system => (
          <SystemCard
            key={system.id}
            system={system}
            kind={data.kinds.find(each => each.system === system.system)}
            onChange={() => setChanging(system)}
          />
        ))}
      </ul>
      {changing !== null && (
        <SystemDialog
          kinds={data.kinds}
          system={changing === 'new' ? null : changing}
          onClose={() => setChanging(null)}
        />
      )}
    </>
  )
}
