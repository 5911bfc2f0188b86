import { Skeleton, Tabs } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useMay } from '../../api/use-may.ts'
import { Page } from '../../components/page.tsx'
import { useT, WholeLanguage } from '../../i18n/locale-provider.tsx'
import { lazyPart } from '../../parts/lazy-part.tsx'
import classes from './customers.module.css'
import { CUSTOMERS_TABS, type CustomersSearch, type CustomersTab } from './customers-search.ts'
import { CustomerList } from './list/customer-list.tsx'

const PairsTab = lazyPart(() => import('./pairs/pairs-tab.tsx'), 'PairsTab')
const ImportTab = lazyPart(() => import('./import/import-tab.tsx'), 'ImportTab')
const SettingsTab = lazyPart(() => import('./settings/settings-tab.tsx'), 'SettingsTab')

const BLANK = <Skeleton height={280} radius="lg" />

const route = getRouteApi('/desk/customers')

/** Everybody who ever wrote, or whom the CRM knows. */
export function CustomersScreen() {
  return (
    <WholeLanguage>
      <WordedScreen />
    </WholeLanguage>
  )
}

function WordedScreen() {
  const t = useT()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const mayManage = useMay('customer.manage')
  const tabs = mayManage ? CUSTOMERS_TABS : EVERYBODYS
  const tab = tabs.find(each => each === search.tab) ?? 'all'
  const list = useRef<HTMLDivElement>(null)
  // On a phone there are more tabs than room.
  useEffect(() => {
    const chosen = list.current?.querySelector(`[data-tab=${tab}]`)
    chosen?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [tab])
  return (
    <Page title={t('customers.title')} words={t('customers.words')}>
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={value => {
          const next = tabs.find(each => each === value)
          if (next !== undefined) void navigate({ search: { tab: next } })
        }}
      >
        <Tabs.List ref={list} className={classes.tabs} aria-label={t('customers.tabs')}>
          {tabs.map(each => (
            <Tabs.Tab key={each} value={each} data-tab={each}>
              {t(`customers.tab.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab} className={classes.panel}>
          <Shown
            tab={tab}
            search={search}
            onChange={change => void navigate({ search: old => ({ ...old, ...change }), replace: true })}
          />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}

/** What is never mine to do is not shown. */
const EVERYBODYS: readonly CustomersTab[] = ['all', 'pairs']

interface ShownProps {
  readonly tab: CustomersTab
  readonly search: CustomersSearch
  onChange(change: Partial<CustomersSearch>): void
}

function Shown({ tab, search, onChange }: ShownProps) {
  switch (tab) {
    case 'all':
      return <CustomerList filter={search} onChange={onChange} />
    case 'pairs':
      return <PairsTab meanwhile={BLANK} />
    case 'import':
      return <ImportTab meanwhile={BLANK} />
    case 'settings':
      return <SettingsTab meanwhile={BLANK} />
  }
}
