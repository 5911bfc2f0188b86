import { Link } from '@tanstack/react-router'
import type { CustomerView } from '../../../../../src/contract/ticket.ts'
import { useChannelName } from '../../../api/use-names.ts'
import { channelMark } from '../../../channels/icons.tsx'
import { Age } from '../../../components/age.tsx'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './customer.module.css'

export function OtherMatters({ tickets }: { readonly tickets: CustomerView['otherTickets'] }) {
  const t = useT()
  return (
    <section className={classes.part}>
      <h3>{t('customer.otherMatters')}</h3>
      {tickets.map(ticket => (
        <Link
          key={ticket.id}
          to="/inbox/$ticketId"
          params={{ ticketId: ticket.id }}
          search={old => ({ ...old })}
          className={classes.matter}
        >
          <span className={classes.matterTop}>
            <ChannelIcon channel={ticket.channel} />
            <span>{t('thread.number', { n: String(ticket.number) })}</span>
            <span>{t(`status.${ticket.status}`)}</span>
            <Age at={ticket.openedAt} />
          </span>
          <span className={classes.matterText} dir="auto">
            {ticket.preview}
          </span>
        </Link>
      ))}
    </section>
  )
}

function ChannelIcon({ channel }: { readonly channel: string }) {
  const name = useChannelName(channel)
  const { Icon } = channelMark(channel)
  return <Icon size={14} className={classes.matterIcon} role="img" aria-label={name} />
}
