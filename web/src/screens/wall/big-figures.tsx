import { IconClockExclamation, IconClockX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { WallFigures } from '../../../../src/contract/wall.ts'
import type { View } from '../../../../src/core/ticket/view.ts'
import { useNow } from '../../components/now.ts'
import { useLanguage } from '../../i18n/locale-provider.tsx'
import classes from './wall.module.css'

/** What is read from the other end of the room. */
export function BigFigures({ totals }: { readonly totals: WallFigures }) {
  const { t, formats } = useLanguage()
  const now = useNow()
  const { longest } = totals
  const wait = longest === null ? '–' : formats.span(Math.max(0, now - Date.parse(longest.since)))
  return (
    <nav className={classes.figures} aria-label={t('wall.figures')}>
      <Figure view="all" words={t('wall.open')} value={formats.number(totals.open)} />
      <Figure view="unassigned" words={t('wall.unassigned')} value={formats.number(totals.unassigned)} />
      <Figure
        view="breached"
        words={t('wall.late')}
        value={formats.number(totals.late)}
        sign={totals.late > 0 ? 'late' : undefined}
      />
      <Figure
        view="dueSoon"
        words={t('wall.soon')}
        value={formats.number(totals.soon)}
        sign={totals.soon > 0 ? 'soon' : undefined}
      />
      <Figure view="all" ticketId={longest?.ticketId} words={t('wall.longest')} value={wait} />
      <Figure view="all" words={t('wall.hour')} value={<Hour totals={totals} />} />
    </nav>
  )
}

interface FigureProps {
  readonly view: View
  /** One ticket alone is behind it. */
  readonly ticketId?: string | undefined
  readonly words: string
  readonly value: ReactNode
  readonly sign?: 'late' | 'soon' | undefined
}

function Figure({ view, ticketId, words, value, sign }: FigureProps) {
  const to = ticketId === undefined ? '/inbox' : '/inbox/$ticketId'
  return (
    <Link to={to} params={{ ticketId }} search={{ view }} className={classes.figure} data-sign={sign}>
      <strong>
        {sign === 'late' && <IconClockX aria-hidden="true" />}
        {sign === 'soon' && <IconClockExclamation aria-hidden="true" />}
        {value}
      </strong>
      <span>{words}</span>
    </Link>
  )
}

/** Came and answered, the greater of which says where it goes. */
function Hour({ totals: { arrived, answered } }: { readonly totals: WallFigures }) {
  const { formats } = useLanguage()
  return (
    <span className={classes.hour}>
      {formats.number(arrived)}
      <i>/</i>
      {formats.number(answered)}
    </span>
  )
}
