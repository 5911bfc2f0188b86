import type { CustomerDetail } from '../../../../../src/contract/customer.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import classes from './person.module.css'

/** Beyond so many the desk counts no further. */
const MOST_RECENT = 100

/** How often one hears of this person, and how many people he reaches. */
export function ActivityCard({ customer }: { readonly customer: CustomerDetail }) {
  const { t, formats } = useLanguage()
  const { activity, influence, language } = customer
  const time = (at: string) => formats.dayAndClock(new Date(at))
  const { recentMessages: recent } = activity
  const count = recent >= MOST_RECENT ? `${formats.number(MOST_RECENT)}+` : formats.number(recent)
  const facts: readonly (readonly [string, string | null])[] = [
    [t('customers.recent'), count],
    [t('customers.firstHeard'), activity.firstHeardAt && time(activity.firstHeardAt)],
    [t('customers.lastHeard'), activity.lastHeardAt && time(activity.lastHeardAt)],
    [t('customers.openMatters'), formats.number(activity.openTickets)],
    [t('customers.allMatters'), formats.number(activity.allTickets)],
    [t('customer.language'), language && t(`languages.${language}`)],
    [t('customer.followers'), influence.followers > 0 ? formats.number(influence.followers) : null],
    [t('customers.reach'), influence.reach > 1 ? formats.number(influence.reach) : null],
    [t('customers.verified'), influence.isVerified ? t('customers.yes') : null],
  ]
  return (
    <section className={classes.card} aria-label={t('customers.activity')}>
      <h2>{t('customers.activity')}</h2>
      <dl className={classes.facts}>
        {facts.map(
          ([name, value]) =>
            value !== null && (
              <div key={name} className={classes.fact}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  )
}
