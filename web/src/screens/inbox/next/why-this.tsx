import { useQuery } from '@tanstack/react-query'
import type { WhyAnswer } from '../../../../../src/contract/routing.ts'
import type { TicketRow } from '../../../../../src/contract/ticket.ts'
import { whyQuery } from '../../../api/team-queries.ts'
import { Trouble } from '../../../components/trouble.tsx'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import type { PlainKey } from '../../../i18n/translator.ts'
import classes from './next.module.css'
import { tellLack, tellReason } from './tell-pick.ts'
import { useTellPick } from './use-tell-pick.ts'

/** How the ticket stands to whoever looks: its place, what speaks for it, what he lacks. */
export function WhyThis({ ticket }: { readonly ticket: TicketRow }) {
  const { data, error, refetch } = useQuery(whyQuery(ticket.id))
  if (error !== null) return <Trouble error={error} onRetry={refetch} />
  if (data === undefined) return <div className={classes.why} aria-busy="true" />
  return <Standing standing={data} ticket={ticket} />
}

function Standing({ standing, ticket }: { readonly standing: WhyAnswer; readonly ticket: TicketRow }) {
  const { t, formats } = useLanguage()
  const tongue = useTellPick()
  const { place, of, why, lacks, couldTake } = standing
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what lies open is read by keys too
    <div className={classes.why} tabIndex={0} data-autofocus>
      <p className={classes.place}>
        {place === null
          ? t('routing.noPlace')
          : t('routing.place', { place: formats.number(place), of: formats.number(of) })}
      </p>
      {place === null && lacks.length === 0 && <p>{t(whyNowhere(standing))}</p>}
      {lacks.length > 0 && (
        <p>{t('routing.youLack', { needs: formats.list(lacks.map(each => tellLack(each, tongue))) })}</p>
      )}
      {why.reasons.length > 0 && (
        <>
          <h3>{t('routing.weighs')}</h3>
          <ul>
            {why.reasons
              .filter(({ points }) => points > 0)
              .map(each => (
                <li key={each.code}>
                  <span>{tellReason(each, ticket.priority, tongue)}</span>
                  <small>{t('routing.points', { n: each.points })}</small>
                </li>
              ))}
          </ul>
        </>
      )}
      {why.needs.length > 0 && (
        <>
          <h3>{t('routing.asks')}</h3>
          <p>{formats.list(why.needs.map(each => tellLack(each, tongue)))}</p>
        </>
      )}
      {why.needs.length > 0 && <p className={classes.dim}>{t('routing.couldTake', { n: couldTake })}</p>}
    </div>
  )
}

function whyNowhere({ isFull, isSkipped, isHeld }: WhyAnswer): PlainKey {
  if (isSkipped) return 'routing.placeSkipped'
  if (isFull) return 'routing.placeFull'
  return isHeld ? 'routing.placeHeld' : 'routing.placeNotWaiting'
}
