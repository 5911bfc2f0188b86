import { Button } from '@mantine/core'
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { answerOf, desk } from '../../../api/client.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { AfterSalesTold } from '../after-sales/after-sales.tsx'
import { customersQuery } from '../customer-queries.ts'
import { CustomerTrouble } from '../customer-trouble.tsx'
import classes from '../customers.module.css'
import { PersonLine } from '../link/person-line.tsx'
import { CustomerSearch } from '../list/customer-search.tsx'
import settings from './settings.module.css'

/** Asks of one customer, and shows what came, as agents will see it. */
export function AfterSalesTest() {
  const t = useT()
  const [search, setSearch] = useState('')
  const found = useInfiniteQuery(customersQuery({ q: search === '' ? undefined : search }))
  const customer = found.data?.pages[0]?.customers[0]
  const ask = useMutation({
    mutationFn: (id: string) =>
      answerOf(desk.GET('/api/customers/{id}/after-sales', { params: { path: { id } } })),
  })
  const run = () => customer !== undefined && ask.mutate(customer.id)
  return (
    <section className={settings.test} aria-label={t('customers.tryIt')}>
      <h3>{t('customers.tryIt')}</h3>
      <div className={settings.fields}>
        <CustomerSearch value={search} onChange={setSearch} />
      </div>
      {customer === undefined ? (
        <p className={classes.words}>{found.isSuccess ? t('customers.nobodyFound') : ''}</p>
      ) : (
        <div className={settings.tried}>
          <PersonLine customer={customer} />
          <Button size="compact-md" variant="default" loading={ask.isPending} onClick={run}>
            {t('customers.ask')}
          </Button>
        </div>
      )}
      <div aria-live="polite">
        {ask.isError && <CustomerTrouble error={ask.error} />}
        {ask.data !== undefined && (
          <div className={settings.answer}>
            <AfterSalesTold answer={ask.data} isAsking={ask.isPending} onRetry={run} />
          </div>
        )}
      </div>
    </section>
  )
}
