import { Skeleton } from '@mantine/core'
import { IconChevronLeft, IconUserOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { isDeskError } from '../../../api/desk-error.ts'
import { Blank } from '../../../components/blank.tsx'
import { Late } from '../../../components/late.tsx'
import { NoticeLine } from '../../../components/notice-line.tsx'
import { useT, WholeLanguage } from '../../../i18n/locale-provider.tsx'
import { customerQuery } from '../customer-queries.ts'
import { CustomerTrouble } from '../customer-trouble.tsx'
import { SuggestionStrip } from '../link/suggestion-strip.tsx'
import { customerNotice } from '../notice.ts'
import { CustomerHead } from './customer-head.tsx'
import { CustomerParts } from './customer-parts.tsx'
import classes from './person.module.css'

const route = getRouteApi('/desk/customers/$customerId')

/** One person, with all that is known of him and all that was ever said. */
export function CustomerScreen() {
  const { customerId } = route.useParams()
  return (
    <WholeLanguage>
      <WordedScreen key={customerId} customerId={customerId} />
    </WholeLanguage>
  )
}

function WordedScreen({ customerId }: { readonly customerId: string }) {
  const t = useT()
  const query = useQuery(customerQuery(customerId))
  const customer = query.data?.customer
  return (
    <div className={classes.scroll}>
      <title>{`${customer?.displayName ?? t('customers.title')} · Pronto`}</title>
      <div className={classes.page}>
        <Link to="/customers" className={classes.back}>
          <IconChevronLeft size={17} aria-hidden="true" />
          {t('customers.title')}
        </Link>
        <NoticeLine board={customerNotice} isFloating />
        {customer === undefined ? (
          <NotYet query={query} />
        ) : (
          <>
            <CustomerHead customer={customer} />
            {customer.mergedInto !== null && (
              <p className={classes.mergedBanner}>
                {t('customers.isMerged')}{' '}
                <Link to="/customers/$customerId" params={{ customerId: customer.mergedInto.id }} dir="auto">
                  {customer.mergedInto.displayName}
                </Link>
              </p>
            )}
            <SuggestionStrip customer={customer} />
            <CustomerParts customer={customer} />
          </>
        )}
      </div>
    </div>
  )
}

interface NotYetProps {
  readonly query: { readonly error: unknown; readonly isError: boolean; refetch(): unknown }
}

function NotYet({ query }: NotYetProps) {
  const t = useT()
  if (isDeskError(query.error, 'notFound') || isDeskError(query.error, 'badRequest'))
    return (
      <Blank Icon={IconUserOff} title={t('customers.nobodyHere')} words={t('customers.nobodyHereWords')} />
    )
  if (query.isError) return <CustomerTrouble error={query.error} onRetry={query.refetch} />
  return (
    <Late>
      <Skeleton height={64} radius="md" mt={12} mb={18} />
      <Skeleton height={420} radius="lg" />
    </Late>
  )
}
