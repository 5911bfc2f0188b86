import { Link } from '@tanstack/react-router'
import type { CustomerRow } from '../../../../../src/contract/customer.ts'
import { Face } from '../../../components/face.tsx'
import { writeHandle } from '../../../components/write-handle.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { ChannelIcon } from '../channel-icon.tsx'
import classes from './link.module.css'

interface Props {
  readonly customer: CustomerRow
  readonly isLink?: boolean
}

/** Somebody in two lines: who, and on which networks. */
export function PersonLine({ customer, isLink = false }: Props) {
  const { t, formats } = useLanguage()
  const { profiles, openTickets } = customer
  return (
    <div className={classes.person}>
      <Face
        name={customer.displayName}
        avatarUrl={profiles.find(each => each.avatarUrl !== null)?.avatarUrl ?? null}
        size={36}
      />
      <div className={classes.personWords}>
        {isLink ? (
          <Link to="/customers/$customerId" params={{ customerId: customer.id }} dir="auto">
            {customer.displayName}
          </Link>
        ) : (
          <strong dir="auto">{customer.displayName}</strong>
        )}
        <div className={classes.handles}>
          {profiles.map(({ channel, handle }) => (
            <span key={`${channel} ${handle}`}>
              <ChannelIcon channel={channel} size={16} />
              {writeHandle(handle)}
            </span>
          ))}
          {profiles.length === 0 && customer.externalKey !== null && <span>{customer.externalKey}</span>}
          {openTickets > 0 && (
            <span>{t('customers.openCount', { n: openTickets, count: formats.number(openTickets) })}</span>
          )}
        </div>
      </div>
    </div>
  )
}
