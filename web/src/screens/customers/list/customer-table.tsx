import { Link } from '@tanstack/react-router'
import type { CustomerRow } from '../../../../../src/contract/customer.ts'
import { Age } from '../../../components/age.tsx'
import { Face } from '../../../components/face.tsx'
import { writeHandle } from '../../../components/write-handle.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { ChannelIcon } from '../channel-icon.tsx'
import { PlanName } from '../plan-name.tsx'
import classes from './list.module.css'

interface Props {
  readonly customers: readonly CustomerRow[]
  /** Of what was asked before. */
  readonly isOld: boolean
  onTag(tag: string): void
}

/** A table where there is room, cards on a phone: the same cells, named by what stands above or in them. */
export function CustomerTable({ customers, isOld, onTag }: Props) {
  const { t } = useLanguage()
  return (
    <table className={classes.table} data-old={isOld || undefined} aria-label={t('customers.title')}>
      <thead>
        <tr>
          <th scope="col">{t('customers.name')}</th>
          <th scope="col">{t('customers.channels')}</th>
          <th scope="col">{t('customers.plan')}</th>
          <th scope="col" data-number>
            {t('customers.value')}
          </th>
          <th scope="col">{t('customers.tags')}</th>
          <th scope="col" data-number>
            {t('customers.openMatters')}
          </th>
          <th scope="col" data-number>
            {t('customers.lastHeard')}
          </th>
        </tr>
      </thead>
      <tbody>
        {customers.map(customer => (
          <Row key={customer.id} customer={customer} onTag={onTag} />
        ))}
      </tbody>
    </table>
  )
}

const SHOWN_TAGS = 3

function Row({ customer, onTag }: { readonly customer: CustomerRow } & Pick<Props, 'onTag'>) {
  const { t, formats } = useLanguage()
  const { profiles, tags, plan, value, openTickets, lastHeardAt } = customer
  const more = tags.length - SHOWN_TAGS
  return (
    <tr>
      <th scope="row">
        <span className={classes.who}>
          <Face
            name={customer.displayName}
            avatarUrl={profiles.find(each => each.avatarUrl !== null)?.avatarUrl ?? null}
            size={34}
          />
          <span className={classes.names}>
            <Link
              to="/customers/$customerId"
              params={{ customerId: customer.id }}
              className={classes.name}
              data-row
              dir="auto"
            >
              {customer.displayName}
            </Link>
            <small>
              {profiles[0] === undefined ? customer.externalKey : writeHandle(profiles[0].handle)}
            </small>
          </span>
        </span>
      </th>
      <td className={classes.channels}>
        {profiles.map(({ channel, handle }) => (
          <ChannelIcon key={`${channel} ${handle}`} channel={channel} title={writeHandle(handle)} />
        ))}
      </td>
      <td>{plan !== null && <PlanName plan={plan} />}</td>
      <td data-number data-label={t('customers.value')}>
        {value !== null && formats.money(value)}
      </td>
      <td>
        <span className={classes.tags}>
          {tags.slice(0, SHOWN_TAGS).map(tag => (
            <button
              key={tag}
              type="button"
              dir="auto"
              aria-label={t('customers.onlyTag', { tag })}
              title={tag}
              onClick={() => onTag(tag)}
            >
              {tag}
            </button>
          ))}
          {more > 0 && <span title={formats.list(tags.slice(SHOWN_TAGS))}>+{formats.number(more)}</span>}
        </span>
      </td>
      <td data-number data-label={t('customers.openMatters')}>
        {openTickets > 0 && <strong>{formats.number(openTickets)}</strong>}
      </td>
      <td data-number>
        {lastHeardAt === null ? (
          <span className={classes.never}>{t('customers.neverHeard')}</span>
        ) : (
          <Age at={lastHeardAt} />
        )}
      </td>
    </tr>
  )
}
