import { useQuery } from '@tanstack/react-query'
import { ticketQuery } from '../../../api/queries.ts'
import { Trouble } from '../../../components/trouble.tsx'
import { lazyPart } from '../../../parts/lazy-part.tsx'
import { Composer } from '../composer/composer.tsx'
import { DecisionCard } from '../decision/decision-card.tsx'
import { NextPlace } from '../next/next-place.tsx'
import { NoticeLine } from './notice-line.tsx'
import { Stream } from './stream.tsx'
import { StreamSkeleton } from './stream-skeleton.tsx'
import classes from './thread.module.css'
import { ThreadHead } from './thread-head.tsx'
import { useKnownRow } from './use-known-row.ts'

const EscalationPlace = lazyPart(() => import('../escalations/escalation-place.tsx'), 'EscalationPlace')
const TranslationPlace = lazyPart(() => import('../translation/translation-place.tsx'), 'TranslationPlace')
const IncidentPlace = lazyPart(() => import('../incidents/incident-place.tsx'), 'IncidentPlace')
const ReachPlace = lazyPart(() => import('../reach/reach-place.tsx'), 'ReachPlace')
const MatterPlace = lazyPart(() => import('../matters/matter-place.tsx'), 'MatterPlace')

interface Props {
  readonly ticketId: string
  onShowCustomer(): void
}

/** One conversation. The head is drawn from the list's row at once; the rest follows. */
export function ThreadPane({ ticketId, onShowCustomer }: Props) {
  const { data, error, refetch } = useQuery(ticketQuery(ticketId))
  const known = useKnownRow(ticketId)
  const ticket = data?.ticket ?? known
  return (
    <section className={classes.pane} aria-label={ticket?.customerName}>
      {ticket !== undefined && <ThreadHead ticket={ticket} detail={data} onShowCustomer={onShowCustomer} />}
      {ticket !== undefined && <NextPlace ticket={ticket} />}
      {error !== null && <Trouble error={error} onRetry={refetch} />}
      {data === undefined ? (
        error === null && <StreamSkeleton />
      ) : (
        <>
          {data.decision !== null && (
            <div className={classes.decision}>
              <DecisionCard detail={data} decision={data.decision} />
            </div>
          )}
          <MatterPlace detail={data} />
          {(data.linkedIncident ?? data.suggestedIncident) !== null && <IncidentPlace detail={data} />}
          <EscalationPlace detail={data} />
          <Stream detail={data} />
          <TranslationPlace detail={data} />
          <ReachPlace detail={data} />
          <NoticeLine ticketId={ticketId} />
          {data.mergedInto === null && <Composer detail={data} />}
        </>
      )}
    </section>
  )
}
