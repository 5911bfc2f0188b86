import { IconClockExclamation, IconClockX, IconCoffee } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { WallAnswer, WallQueue } from '../../../../src/contract/wall.ts'
import type { View } from '../../../../src/core/ticket/view.ts'
import { useNow } from '../../components/now.ts'
import { useLanguage } from '../../i18n/locale-provider.tsx'
import { Panel } from './panel.tsx'
import classes from './wall.module.css'

const SHOWN = 7

/** Each queue with what is in it, where it burns most first. */
export function QueueTable({ wall: { queues, totals } }: { readonly wall: WallAnswer }) {
  const { t } = useLanguage()
  const isQuiet = totals.open === 0 && totals.arrived === 0
  const further = queues.slice(SHOWN)
  return (
    <Panel title={t('wall.queues')} area="queues">
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('wall.queue')}</th>
            <th scope="col">{t('wall.column.open')}</th>
            <th scope="col">{t('wall.column.unassigned')}</th>
            <th scope="col">{t('wall.column.waiting')}</th>
            <th scope="col">{t('wall.column.late')}</th>
            <th scope="col">{t('wall.column.longest')}</th>
            <th scope="col">{t('wall.column.hour')}</th>
          </tr>
        </thead>
        <tbody>
          {queues.slice(0, SHOWN).map(queue => (
            <Row key={queue.id ?? 'none'} queue={queue} />
          ))}
        </tbody>
      </table>
      {further.length > 0 && <p className={classes.more}>{t('wall.moreQueues', { n: further.length })}</p>}
      {isQuiet && (
        <p className={classes.calm}>
          <IconCoffee size="1.3em" aria-hidden="true" />
          {t('wall.quiet')}
        </p>
      )}
    </Panel>
  )
}

function Row({ queue }: { readonly queue: WallQueue }) {
  const { t, formats, locale } = useLanguage()
  const { arrived, answered } = queue
  const name = queue.name?.[locale] ?? t('wall.noQueue')
  const cell = { queue, name }
  return (
    <tr>
      <th scope="row">
        <Link to="/inbox" search={{ view: 'all', queue: queue.id ?? undefined }}>
          {name}
        </Link>
      </th>
      <Cell {...cell} view="all" label={t('wall.column.open')} value={queue.open} />
      <Cell {...cell} view="unassigned" label={t('wall.column.unassigned')} value={queue.unassigned} />
      <Cell {...cell} view="waiting" label={t('wall.column.waiting')} value={queue.waiting} />
      <td data-label={t('wall.column.late')}>
        <Due {...cell} />
      </td>
      <td data-label={t('wall.column.longest')}>
        <Longest {...cell} />
      </td>
      <td data-label={t('wall.column.hour')}>
        <Drill
          queue={queue}
          view="all"
          label={`${name}, ${t('wall.column.hour')}: ${formats.number(arrived)}/${formats.number(answered)}`}
        >
          {formats.number(arrived)}
          <i>/</i>
          {formats.number(answered)}
        </Drill>
      </td>
    </tr>
  )
}

interface CellProps {
  readonly queue: WallQueue
  readonly name: string
}

function Cell({
  queue,
  name,
  view,
  label,
  value,
}: CellProps & { readonly view: View; readonly label: string; readonly value: number }) {
  const { formats } = useLanguage()
  return (
    <td data-label={label}>
      <Drill queue={queue} view={view} label={`${name}, ${label}: ${formats.number(value)}`}>
        {formats.number(value)}
      </Drill>
    </td>
  )
}

/** What is late, else what is so soon: with a sign each. */
function Due({ queue, name }: CellProps) {
  const { t, formats } = useLanguage()
  if (queue.late > 0) {
    const label = `${name}: ${t('wall.lateOf', { n: queue.late })}`
    return (
      <Drill queue={queue} view="breached" sign="late" label={label}>
        <IconClockX size="1em" aria-hidden="true" />
        {formats.number(queue.late)}
      </Drill>
    )
  }
  const label = `${name}: ${t('wall.soonOf', { n: queue.soon })}`
  if (queue.soon > 0)
    return (
      <Drill queue={queue} view="dueSoon" sign="soon" label={label}>
        <IconClockExclamation size="1em" aria-hidden="true" />
        {formats.number(queue.soon)}
      </Drill>
    )
  return (
    <Drill queue={queue} view="breached" label={`${name}: ${t('wall.lateOf', { n: 0 })}`}>
      {formats.number(0)}
    </Drill>
  )
}

/** Leads to the one who waits longest. */
function Longest({ queue: { longest }, name }: CellProps) {
  const { t, formats } = useLanguage()
  const now = useNow()
  if (longest === null) return '–'
  const span = formats.span(Math.max(0, now - Date.parse(longest.since)))
  return (
    <Link
      to="/inbox/$ticketId"
      params={{ ticketId: longest.ticketId }}
      search={{ view: 'all' }}
      className={classes.drill}
      aria-label={`${name}, ${t('wall.column.longest')}: ${span}`}
    >
      {span}
    </Link>
  )
}

interface DrillProps {
  readonly queue: WallQueue
  readonly view: View
  readonly label: string
  readonly sign?: 'late' | 'soon'
  readonly children: ReactNode
}

function Drill({ queue, view, label, sign, children }: DrillProps) {
  return (
    <Link
      to="/inbox"
      search={{ view, queue: queue.id ?? undefined }}
      className={classes.drill}
      data-sign={sign}
      aria-label={label}
    >
      {children}
    </Link>
  )
}
