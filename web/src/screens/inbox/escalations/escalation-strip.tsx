import { useQuery } from '@tanstack/react-query'
import { type RefObject, useMemo, useRef, useState } from 'react'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { isOpenEscalation } from '../../../../../src/core/escalation/escalation.ts'
import { type Action, useActions } from '../../../actions/registry.ts'
import { escalationsQuery } from '../../../api/department-queries.ts'
import { Trouble } from '../../../components/trouble.tsx'
import { useT } from '../../../i18n/locale-provider.tsx'
import { EscalationItem } from './escalation-item.tsx'
import classes from './escalations.module.css'

/** Every question to a department that somebody has still something to do with; those that ended behind them. */
export function EscalationStrip({ detail }: { readonly detail: TicketDetail }) {
  const t = useT()
  const { data, error, refetch } = useQuery(escalationsQuery(detail.ticket.id))
  const [isWhole, setIsWhole] = useState(false)
  const strip = useRef<HTMLElement>(null)
  useActions(useGoTo(strip))
  if (data === undefined) return error === null ? null : <Trouble error={error} onRetry={refetch} />
  const open = data.escalations.filter(({ state }) => isOpenEscalation(state))
  const ended = data.escalations.filter(({ state }) => !isOpenEscalation(state))
  return (
    <section ref={strip} className={classes.strip} aria-label={t('escalations.strip')}>
      <ul>
        {[...open, ...(isWhole ? ended : [])].map(escalation => (
          <EscalationItem key={escalation.id} detail={detail} escalation={escalation} />
        ))}
      </ul>
      {ended.length > 0 && (
        <button
          type="button"
          className={classes.earlier}
          aria-expanded={isWhole}
          onClick={() => setIsWhole(!isWhole)}
        >
          {t('escalations.earlier', { n: ended.length })}
        </button>
      )}
    </section>
  )
}

/** Each question has acts of its own: by name one comes to the first of them. */
function useGoTo(strip: RefObject<HTMLElement | null>): readonly Action[] {
  const t = useT()
  return useMemo(
    () => [
      {
        id: 'goToEscalations',
        group: 'matter',
        label: t('reach.escalations'),
        run: () => strip.current?.querySelector<HTMLElement>('button, a[href]')?.focus(),
      },
    ],
    [t, strip],
  )
}
