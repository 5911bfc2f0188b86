import { useQuery } from '@tanstack/react-query'
import { ticketQuery } from '../../../api/queries.ts'
import { Face } from '../../../components/face.tsx'
import { writeHandle } from '../../../components/write-handle.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { lazyPart } from '../../../parts/lazy-part.tsx'
import classes from './customer.module.css'
import { CustomerFacts } from './customer-facts.tsx'
import { CustomerSkeleton } from './customer-skeleton.tsx'
import { OtherMatters } from './other-matters.tsx'
import { ProfileCard } from './profile-card.tsx'
import { Timeline } from './timeline.tsx'

const KnownPerson = lazyPart(() => import('./known-person.tsx'), 'KnownPerson')
const Passages = lazyPart(() => import('./passages.tsx'), 'Passages')

/** Who is asking, and what we know of this person. What is not known is not shown. */
export function CustomerPane({ ticketId }: { readonly ticketId: string }) {
  const t = useT()
  const { data } = useQuery(ticketQuery(ticketId))
  if (data === undefined) return <CustomerSkeleton />
  const { customer, ticket, timeline, passages } = data
  const main = customer.profiles.find(profile => profile.handle === ticket.handle) ?? customer.profiles[0]
  return (
    <section className={classes.pane} aria-label={t('customer.title')}>
      <div className={classes.head}>
        <Face name={customer.displayName} avatarUrl={main?.avatarUrl ?? null} size={72} />
        <h2 dir="auto" title={customer.displayName}>
          {customer.displayName}
        </h2>
        <span className={classes.handle}>{writeHandle(ticket.handle)}</span>
      </div>
      <CustomerFacts customer={customer} ticket={ticket} />
      <KnownPerson customer={customer} meanwhile={<div className={classes.room} />} />
      {customer.profiles.map(profile => (
        <ProfileCard key={profile.id} profile={profile} />
      ))}
      {customer.otherTickets.length > 0 && <OtherMatters tickets={customer.otherTickets} />}
      {passages.length > 0 && <Passages passages={passages} />}
      <Timeline entries={timeline} />
    </section>
  )
}
