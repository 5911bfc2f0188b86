import { useQuery } from '@tanstack/react-query'
import { Late } from '../../../components/late.tsx'
import { useT } from '../../../i18n/locale-provider.tsx'
import { afterSalesQuery } from '../customer-queries.ts'
import classes from './after-sales.module.css'
import { AfterSales } from './after-sales.tsx'

/** Beside a conversation there is only what helps with it: a panel that nobody has set up is not there. */
export function AfterSalesBeside({ customerId }: { readonly customerId: string }) {
  const t = useT()
  const { data } = useQuery(afterSalesQuery(customerId))
  if (data?.kind === 'failed' && data.failure === 'notSetUp') return null
  const panel = (
    <section className={classes.beside} aria-label={t('customers.afterSales')}>
      <h3>{t('customers.afterSales')}</h3>
      <AfterSales customerId={customerId} />
    </section>
  )
  // Until it is told, nobody knows whether there is one: most answers come before it would be shown.
  return data === undefined ? <Late>{panel}</Late> : panel
}
