import { IconInbox } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { CustomerDetail, CustomerTicket } from '../../../../../src/contract/customer.ts'
import { useMemberNames } from '../../../api/use-names.ts'
import { Age } from '../../../components/age.tsx'
import { Blank } from '../../../components/blank.tsx'
import { useT } from '../../../i18n/locale-provider.tsx'
import { ChannelIcon } from '../channel-icon.tsx'
import classes from './person.module.css'

/** What is open with this person, and what was before. */
export function MattersPart({ customer }: { readonly customer: CustomerDetail }) {
  const t = useT()
  const open = customer.tickets.filter(each => each.status !== 'resolved')
  const earlier = customer.tickets.filter(each => each.status === 'resolved')
  if (customer.tickets.length === 0) return <Blank Icon={IconInbox} title={t('customers.noMatters')} />
  return (
    <>
      <Matters title={t('customers.openMatters')} tickets={open} />
      <Matters title={t('customers.earlierMatters')} tickets={earlier} />
    </>
  )
}

interface MattersProps {
  readonly title: string
  readonly tickets: readonly CustomerTicket[]
}

function Matters({ title, tickets }: MattersProps) {
  const t = useT()
  const nameMember = useMemberNames()
  if (tickets.length === 0) return null
  return (
    <section className={classes.matters} aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {tickets.map(ticket => (
          <li key={ticket.id}>
            <ChannelIcon channel={ticket.channel} />
            <div>
              <Link to="/inbox/$ticketId" params={{ ticketId: ticket.id }} dir="auto">
                {ticket.preview === '' ? t('thread.number', { n: String(ticket.number) }) : ticket.preview}
              </Link>
              <small>
                {[
                  t('thread.number', { n: String(ticket.number) }),
                  t(`status.${ticket.status}`),
                  nameMember(ticket.assigneeId),
                ]
                  .filter(each => each !== null)
                  .join(' · ')}
              </small>
            </div>
            <Age at={ticket.lastMessageAt} />
          </li>
        ))}
      </ul>
    </section>
  )
}
