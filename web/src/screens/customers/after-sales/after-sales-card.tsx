import { useT } from '../../../i18n/locale-provider.tsx'
import person from '../person/person.module.css'
import { AfterSales } from './after-sales.tsx'

export function AfterSalesCard({ customerId }: { readonly customerId: string }) {
  const t = useT()
  return (
    <section className={person.card} aria-label={t('customers.afterSales')}>
      <h2>{t('customers.afterSales')}</h2>
      <AfterSales customerId={customerId} />
    </section>
  )
}
