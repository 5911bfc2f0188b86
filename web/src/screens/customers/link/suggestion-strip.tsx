import type { CustomerDetail } from '../../../../../src/contract/customer.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import classes from './link.module.css'
import { PersonLine } from './person-line.tsx'
import { ReasonList } from './reason-list.tsx'
import { SuggestionActs } from './suggestion-acts.tsx'

/** Others who may be the same person, each with what speaks for it. */
export function SuggestionStrip({ customer }: { readonly customer: CustomerDetail }) {
  const { t, formats } = useLanguage()
  if (customer.suggestions.length === 0) return null
  return (
    <section className={classes.strip} aria-label={t('customers.suggestions')}>
      <h2>{t('customers.suggestions')}</h2>
      {customer.suggestions.map(({ customer: other, confidence, reasons }) => (
        <div key={other.id} className={classes.suggestion}>
          <div className={classes.suggestionTop}>
            <PersonLine customer={other} isLink />
            <span className={classes.sure}>
              {t('customers.sure', { share: formats.percent(confidence) })}
            </span>
            <SuggestionActs id={customer.id} name={customer.displayName} other={other} />
          </div>
          <ReasonList reasons={reasons} />
        </div>
      ))}
    </section>
  )
}
