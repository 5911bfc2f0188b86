import { Button } from '@mantine/core'
import { IconPlug, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { accountsQuery } from '../../api/queries.ts'
import { useMay } from '../../api/use-may.ts'
import { Blank } from '../../components/blank.tsx'
import { Page } from '../../components/page.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { useT, WholeLanguage } from '../../i18n/locale-provider.tsx'
import { AccountCard } from './account-card.tsx'
import classes from './accounts.module.css'
import { AddAccount } from './add-account.tsx'
import { LoginReturn } from './login-return.tsx'

/** The brand's handles and addresses: whether we hear them, what they cost, what they listen for. */
export function AccountsScreen() {
  const t = useT()
  const { data, error, refetch } = useQuery(accountsQuery)
  const mayManage = useMay('account.manage')
  const [isAdding, setIsAdding] = useState(false)
  const add = mayManage && (
    <Button leftSection={<IconPlus size={17} aria-hidden="true" />} onClick={() => setIsAdding(true)}>
      {t('accounts.add')}
    </Button>
  )
  return (
    <Page title={t('accounts.title')} words={t('accounts.words')} action={add}>
      <LoginReturn />
      {error !== null && <Trouble error={error} onRetry={refetch} />}
      {data?.accounts.length === 0 && (
        <Blank Icon={IconPlug} title={t('accounts.empty')} words={t('accounts.emptyWords')} />
      )}
      <WholeLanguage>
        <ul className={classes.cards}>
          {data?.accounts.map(account => (
            <AccountCard key={account.id} account={account} />
          ))}
        </ul>
        {isAdding && <AddAccount onClose={() => setIsAdding(false)} />}
      </WholeLanguage>
    </Page>
  )
}
