import { Button, Skeleton, Tabs } from '@mantine/core'
import { IconPlug, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { accountsQuery } from '../../api/queries.ts'
import { useMay } from '../../api/use-may.ts'
import { Blank } from '../../components/blank.tsx'
import { Page } from '../../components/page.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { useT, WholeLanguage } from '../../i18n/locale-provider.tsx'
import { lazyPart } from '../../parts/lazy-part.tsx'
import { AccountCard } from './account-card.tsx'
import classes from './accounts.module.css'
import { ACCOUNTS_TABS } from './accounts-tabs.ts'
import { AddAccount } from './add-account.tsx'
import { LoginReturn } from './login-return.tsx'

const DepartmentsTab = lazyPart(() => import('./departments/departments-tab.tsx'), 'DepartmentsTab')
const TicketingTab = lazyPart(() => import('./ticketing/ticketing-tab.tsx'), 'TicketingTab')

const BLANK = <Skeleton height={160} radius="lg" />

/** With whom the brand speaks: customers by its accounts, departments by their ways, and the systems in which those work. */
export function AccountsScreen() {
  const t = useT()
  const mayManage = useMay('account.manage')
  const search = useSearch({ from: '/desk/accounts' })
  const navigate = useNavigate()
  const tab = mayManage ? (search.tab ?? 'accounts') : 'accounts'
  const [isAdding, setIsAdding] = useState(false)
  const add = mayManage && tab === 'accounts' && (
    <Button leftSection={<IconPlus size={17} aria-hidden="true" />} onClick={() => setIsAdding(true)}>
      {t('accounts.add')}
    </Button>
  )
  return (
    <Page title={t('accounts.title')} words={t(`accounts.tabWords.${tab}`)} action={add}>
      {mayManage ? (
        <Tabs
          value={tab}
          keepMounted={false}
          onChange={value => {
            const next = ACCOUNTS_TABS.find(each => each === value)
            if (next !== undefined) void navigate({ to: '/accounts', search: { tab: next } })
          }}
        >
          <Tabs.List className={classes.tabs} aria-label={t('accounts.title')}>
            {ACCOUNTS_TABS.map(each => (
              <Tabs.Tab key={each} value={each}>
                {t(`accounts.tab.${each}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value={tab} className={classes.panel}>
            {tab === 'accounts' && <Accounts />}
            {tab === 'departments' && <DepartmentsTab meanwhile={BLANK} />}
            {tab === 'ticketing' && <TicketingTab meanwhile={BLANK} />}
          </Tabs.Panel>
        </Tabs>
      ) : (
        <Accounts />
      )}
      {isAdding && (
        <WholeLanguage>
          <AddAccount onClose={() => setIsAdding(false)} />
        </WholeLanguage>
      )}
    </Page>
  )
}

/** The brand's handles and addresses: whether we hear them, what they cost, what they listen for. */
function Accounts() {
  const t = useT()
  const { data, error, refetch } = useQuery(accountsQuery)
  return (
    <>
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
      </WholeLanguage>
    </>
  )
}
