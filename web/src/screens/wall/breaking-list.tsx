import { IconCircleCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { TicketRow } from '../../../../src/contract/ticket.ts'
import type { WallAnswer } from '../../../../src/contract/wall.ts'
import { useMemberNames } from '../../api/use-names.ts'
import { DueChip } from '../../components/due-chip.tsx'
import { isolate } from '../../i18n/isolate.ts'
import { useLanguage } from '../../i18n/locale-provider.tsx'
import { Panel } from './panel.tsx'
import classes from './wall.module.css'

const SHOWN = 6

/** Clocks with a quarter of an hour left, what breaks first on top. */
export function BreakingList({ wall: { breaking, totals, queues } }: { readonly wall: WallAnswer }) {
  const { t, locale } = useLanguage()
  const shown = breaking.slice(0, SHOWN)
  const further = totals.soon - shown.length
  const queueName = (id: string | null) => queues.find(each => each.id === id)?.name?.[locale] ?? null
  return (
    <Panel title={t('wall.breaking')} area="breaking">
      {shown.length === 0 && (
        <p className={classes.calm}>
          <IconCircleCheck size="1.3em" aria-hidden="true" />
          {t('wall.nothingBreaks')}
        </p>
      )}
      <ol className={classes.lines}>
        {shown.map(ticket => (
          <Item key={ticket.id} ticket={ticket} queue={queueName(ticket.queueId)} />
        ))}
      </ol>
      {further > 0 && (
        <Link className={classes.more} to="/inbox" search={{ view: 'dueSoon' }}>
          {t('wall.moreBreaking', { n: further })}
        </Link>
      )}
    </Panel>
  )
}

function Item({ ticket, queue }: { readonly ticket: TicketRow; readonly queue: string | null }) {
  const { t } = useLanguage()
  const nameOf = useMemberNames()
  const who = nameOf(ticket.assigneeId) ?? t('wall.nobody')
  const where = [queue, who].filter(each => each !== null).map(isolate)
  return (
    <li>
      <Link
        to="/inbox/$ticketId"
        params={{ ticketId: ticket.id }}
        search={{ view: 'dueSoon' }}
        className={classes.line}
      >
        <span className={classes.time}>
          <DueChip ticket={ticket} isLarge />
        </span>
        <span className={classes.what}>
          <strong dir="auto" title={ticket.customerName}>
            {ticket.customerName}
          </strong>
          <small title={where.join(' · ')}>{where.join(' · ')}</small>
        </span>
      </Link>
    </li>
  )
}
