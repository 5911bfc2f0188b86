import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { accountsQuery, channelsQuery } from '../../api/queries.ts'
import { Trouble } from '../../components/trouble.tsx'
import { useLanguage } from '../../i18n/locale-provider.tsx'
import { AddAccount } from '../accounts/add-account.tsx'
import { SampleCard } from '../settings/workspace/sample-card.tsx'
import classes from './first-run.module.css'
import { type Moves, StepFrame } from './step-frame.tsx'

/** The first account, by the same form as every later one. */
export function AccountStep(moves: Moves) {
  const { t, formats } = useLanguage()
  const { data, error, refetch } = useQuery(accountsQuery)
  const { data: known } = useQuery(channelsQuery)
  const [isAdding, setIsAdding] = useState(false)
  const accounts = data?.accounts ?? []
  const channels = formats.list((known?.channels ?? []).map(each => each.displayName))
  return (
    <>
      <StepFrame
        {...moves}
        title={t('firstRun.accountTitle')}
        words={t('firstRun.accountWords', { channels })}
      >
        {error !== null && <Trouble error={error} onRetry={refetch} />}
        {accounts.length > 0 && (
          <p className={classes.good} role="status">
            {t('firstRun.accountsConnected', {
              count: accounts.length,
              names: formats.list(accounts.map(each => `@${each.handle}`)),
            })}
          </p>
        )}
        <div>
          <Button
            variant="light"
            leftSection={<IconPlus size={17} aria-hidden="true" />}
            onClick={() => setIsAdding(true)}
          >
            {t('accounts.add')}
          </Button>
        </div>
      </StepFrame>
      <div className={classes.beside}>
        <SampleCard />
      </div>
      {isAdding && <AddAccount onClose={() => setIsAdding(false)} />}
    </>
  )
}
