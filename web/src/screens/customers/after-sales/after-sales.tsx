import { Button, Skeleton } from '@mantine/core'
import { IconExternalLink, IconPlugX, IconRefresh } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { AfterSalesAnswer, AfterSalesItem } from '../../../../../src/contract/customer.ts'
import { useMay } from '../../../api/use-may.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { afterSalesQuery } from '../customer-queries.ts'
import { CustomerTrouble } from '../customer-trouble.tsx'
import { useWriteDate } from '../use-write-date.ts'
import classes from './after-sales.module.css'

/** Orders, repairs and contracts, as the shop's own programs tell them; asked when somebody looks. */
export function AfterSales({ customerId }: { readonly customerId: string }) {
  const t = useT()
  const query = useQuery(afterSalesQuery(customerId))
  if (query.isError) return <CustomerTrouble error={query.error} onRetry={query.refetch} />
  if (query.data === undefined)
    return (
      <div role="status" aria-label={t('customers.afterSalesAsking')}>
        <Skeleton height={44} radius="md" mb={8} />
        <Skeleton height={44} radius="md" />
      </div>
    )
  return (
    <AfterSalesTold answer={query.data} isAsking={query.isFetching} onRetry={() => void query.refetch()} />
  )
}

interface ToldProps {
  readonly answer: AfterSalesAnswer
  readonly isAsking: boolean
  onRetry(): void
}

export function AfterSalesTold({ answer, isAsking, onRetry }: ToldProps) {
  const t = useT()
  if (answer.kind === 'failed')
    return <Failed failure={answer.failure} isAsking={isAsking} onRetry={onRetry} />
  const filled = answer.sections.filter(({ items }) => items.length > 0)
  if (filled.length === 0) return <p className={classes.dim}>{t('customers.afterSalesNothing')}</p>
  return filled.map(({ section, items }) => (
    <section key={section} className={classes.section} aria-label={t(`customers.section.${section}`)}>
      <h3>{t(`customers.section.${section}`)}</h3>
      <ul>
        {items.map((item, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what a shop tells has no ids, and is drawn anew as a whole
          <Item key={place} item={item} />
        ))}
      </ul>
    </section>
  ))
}

function Item({ item: { title, status, date, lines, link } }: { readonly item: AfterSalesItem }) {
  const t = useT()
  const writeDate = useWriteDate()
  return (
    <li className={classes.item}>
      <div className={classes.top}>
        {link === null ? (
          <strong dir="auto">{title}</strong>
        ) : (
          <a
            href={link}
            target="_blank"
            rel="noreferrer noopener"
            title={t('customers.opensElsewhere')}
            dir="auto"
          >
            {title}
            <IconExternalLink size={13} aria-hidden="true" />
          </a>
        )}
        {status !== null && (
          <span className={classes.status} dir="auto">
            {status}
          </span>
        )}
        {date !== null && <time dateTime={date}>{writeDate(date)}</time>}
      </div>
      {lines.length > 0 && (
        <dl>
          {lines.map(({ label, value }) => (
            <div key={`${label} ${value}`}>
              <dt dir="auto">{label}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  )
}

type Failure = Extract<AfterSalesAnswer, { kind: 'failed' }>['failure']

interface FailedProps {
  readonly failure: Failure
  readonly isAsking: boolean
  onRetry(): void
}

/** Why nothing can be told, in words; what is not set up is no trouble. */
function Failed({ failure, isAsking, onRetry }: FailedProps) {
  const t = useT()
  const mayManage = useMay('customer.manage')
  if (failure === 'notSetUp')
    return (
      <p className={classes.dim}>
        {t('customers.failure.notSetUp')}{' '}
        {mayManage && (
          <Link to="/customers" search={{ tab: 'settings' }}>
            {t('customers.setUp')}
          </Link>
        )}
      </p>
    )
  return (
    <div className={classes.failed} role="alert">
      <IconPlugX size={17} aria-hidden="true" />
      <span>{t(`customers.failure.${failure}`)}</span>
      <Button
        size="compact-sm"
        variant="default"
        loading={isAsking}
        leftSection={<IconRefresh size={14} aria-hidden="true" />}
        onClick={onRetry}
      >
        {t('errors.retry')}
      </Button>
    </div>
  )
}
