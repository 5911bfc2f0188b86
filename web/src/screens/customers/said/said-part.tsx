import { Skeleton } from '@mantine/core'
import { IconMessageOff } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { CustomerDetail, CustomerTimelineEntry } from '../../../../../src/contract/customer.ts'
import { Blank } from '../../../components/blank.tsx'
import { Late } from '../../../components/late.tsx'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { saidQuery } from '../customer-queries.ts'
import { CustomerTrouble } from '../customer-trouble.tsx'
import { LoadMore } from '../load-more.tsx'
import classes from './said.module.css'
import { SaidEntry } from './said-entry.tsx'

/** Everything that was ever said between this person and us, on every channel; the newest first. */
export function SaidPart({ customer }: { readonly customer: CustomerDetail }) {
  const { t, formats } = useLanguage()
  const query = useInfiniteQuery(saidQuery(customer.id))
  const entries = query.data?.pages.flatMap(page => page.entries) ?? []
  return (
    <>
      {query.isError && entries.length === 0 && (
        <CustomerTrouble error={query.error} onRetry={query.refetch} />
      )}
      {query.isPending && (
        <Late>
          <Skeleton height={76} radius="md" mb={10} />
          <Skeleton height={76} radius="md" mb={10} />
          <Skeleton height={76} radius="md" />
        </Late>
      )}
      {query.isSuccess && entries.length === 0 && (
        <Blank
          Icon={IconMessageOff}
          title={t('customers.nothingSaid')}
          words={t('customers.nothingSaidWords')}
        />
      )}
      {groupByDay(entries).map(([day, said]) => (
        <section key={day} aria-label={formats.day(new Date(day))}>
          <h3 className={classes.day}>{writeDay(new Date(day))}</h3>
          <ol className={classes.entries}>
            {said.map(entry => (
              <SaidEntry key={entry.id} entry={entry} customer={customer} />
            ))}
          </ol>
        </section>
      ))}
      <LoadMore query={query} />
    </>
  )

  /** The year where it is another than ours. */
  function writeDay(day: Date): string {
    const isThisYear = day.getFullYear() === new Date().getFullYear()
    return isThisYear ? formats.day(day) : `${formats.day(day)} ${day.getFullYear()}`
  }
}

/** By the reader's own days; entries come in order. */
export function groupByDay(
  entries: readonly CustomerTimelineEntry[],
): (readonly [string, readonly CustomerTimelineEntry[]])[] {
  const days = Map.groupBy(entries, ({ at }) => new Date(at).toDateString())
  return [...days.values()].map(said => [said[0]?.at ?? '', said] as const)
}
