import { IconLock, IconMail, IconTicket, IconTrash, IconWorld } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { CustomerDetail, CustomerTimelineEntry } from '../../../../../src/contract/customer.ts'
import { writeHandle } from '../../../components/write-handle.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { ChannelIcon } from '../channel-icon.tsx'
import classes from './said.module.css'

interface Props {
  readonly entry: CustomerTimelineEntry
  readonly customer: Pick<CustomerDetail, 'displayName'>
}

/** One thing said: by whom to whom, where, in public or directly, and in which matter. */
export function SaidEntry({ entry, customer }: Props) {
  const { t, formats } = useLanguage()
  const isOurs = entry.direction === 'outbound'
  const who = isOurs ? (entry.memberName ?? writeHandle(entry.accountHandle)) : customer.displayName
  const VisibilityIcon = entry.visibility === 'public' ? IconWorld : IconMail
  return (
    <li className={classes.entry} data-direction={entry.direction} data-visibility={entry.visibility}>
      <header>
        <ChannelIcon channel={entry.channel} />
        <strong dir="auto">{who}</strong>
        <span>
          {isOurs
            ? t('customers.asAccount', { account: writeHandle(entry.accountHandle) })
            : t('customers.toAccount', {
                handle: writeHandle(entry.handle),
                account: writeHandle(entry.accountHandle),
              })}
        </span>
        <time dateTime={entry.at} title={formats.dayAndClock(new Date(entry.at))}>
          {formats.clock(new Date(entry.at))}
        </time>
      </header>
      {entry.subject !== null && entry.subject !== '' && (
        <p className={classes.subject} dir="auto">
          {entry.subject}
        </p>
      )}
      <Words entry={entry} />
      <footer>
        <span className={classes.visibility}>
          <VisibilityIcon size={14} aria-hidden="true" />
          {t(`visibility.${entry.visibility}`)}
        </span>
        {entry.delivery !== null && entry.delivery !== 'sent' && (
          <span className={classes.delivery} data-state={entry.delivery}>
            {t(`customers.delivery.${entry.delivery}`)}
          </span>
        )}
        {entry.ticket !== null && (
          <Link to="/inbox/$ticketId" params={{ ticketId: entry.ticket.id }}>
            <IconTicket size={14} aria-hidden="true" />
            {t('thread.number', { n: String(entry.ticket.number) })}
          </Link>
        )}
      </footer>
    </li>
  )
}

function Words({ entry }: Pick<Props, 'entry'>) {
  const { t } = useLanguage()
  if (entry.isDeleted)
    return (
      <p className={classes.absent}>
        <IconTrash size={14} aria-hidden="true" />
        {t('customers.deleted')}
      </p>
    )
  if (entry.isSealed)
    return (
      <p className={classes.absent}>
        <IconLock size={14} aria-hidden="true" />
        {t('customers.sealed')}
      </p>
    )
  if (entry.text === '') return <p className={classes.absent}>{t('customers.noWords')}</p>
  return (
    <p className={classes.text} dir="auto">
      {entry.text}
    </p>
  )
}
