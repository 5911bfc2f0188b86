import { Skeleton } from '@mantine/core'
import { IconUserCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Blank } from '../../../components/blank.tsx'
import { Late } from '../../../components/late.tsx'
import { NoticeLine } from '../../../components/notice-line.tsx'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { pairsQuery } from '../customer-queries.ts'
import { CustomerTrouble } from '../customer-trouble.tsx'
import classes from '../customers.module.css'
import link from '../link/link.module.css'
import { PersonLine } from '../link/person-line.tsx'
import { ReasonList } from '../link/reason-list.tsx'
import { SuggestionActs } from '../link/suggestion-acts.tsx'
import { customerNotice } from '../notice.ts'

/** Pairs over the whole desk who may be one person; the surest first. */
export function PairsTab() {
  const { t, formats } = useLanguage()
  const query = useQuery(pairsQuery)
  return (
    <>
      <NoticeLine board={customerNotice} isFloating />
      <p className={classes.words}>{t('customers.pairsWords')}</p>
      {query.isError && <CustomerTrouble error={query.error} onRetry={query.refetch} />}
      {query.isPending && (
        <Late>
          <Skeleton height={110} radius="lg" mb={10} />
          <Skeleton height={110} radius="lg" />
        </Late>
      )}
      {query.data?.pairs.length === 0 && (
        <Blank Icon={IconUserCheck} title={t('customers.noPairs')} words={t('customers.noPairsWords')} />
      )}
      <ul className={link.pairs}>
        {query.data?.pairs.map(({ customer, other, confidence, reasons }) => (
          <li key={`${customer.id} ${other.id}`}>
            <div className={link.suggestionTop}>
              <div className={link.both}>
                <PersonLine customer={customer} isLink />
                <PersonLine customer={other} isLink />
              </div>
              <span className={link.sure}>{t('customers.sure', { share: formats.percent(confidence) })}</span>
              <SuggestionActs id={customer.id} name={customer.displayName} other={other} />
            </div>
            <ReasonList reasons={reasons} />
          </li>
        ))}
      </ul>
    </>
  )
}
