import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { isOpenEscalation } from '../../../../../src/core/escalation/escalation.ts'
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
  if (data === undefined) return error === null ? null : <Trouble error={error} onRetry={refetch} />
  const open = data.escalations.filter(({ state }) => isOpenEscalation(state))
  const ended = data.escalations.filter(({ state }) => !isOpenEscalation(state))
  return (
    <section className={classes.strip} aria-label={t('escalations.strip')}>
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
