import { VisuallyHidden } from '@mantine/core'
import { IconClock, IconClockExclamation, IconClockX, IconPlayerPause } from '@tabler/icons-react'
import type { TicketRow } from '../../../src/contract/ticket.ts'
import { useLanguage } from '../i18n/locale-provider.tsx'
import { classNames } from './class-names.ts'
import { type Due, decideDue } from './decide-due.ts'
import classes from './due-chip.module.css'
import { HALF_MINUTE, SECOND, useNow } from './now.ts'

const LAST_MINUTES = 2 * 60_000

const ICONS = { plain: IconClock, soon: IconClockExclamation, late: IconClockX } as const
const WORDS = { plain: 'due.in', soon: 'due.soonIn', late: 'due.lateBy' } as const

interface Props {
  readonly ticket: Pick<TicketRow, 'status' | 'dueAt' | 'waitingSince' | 'snoozedUntil' | 'owesPublic'>
  readonly isLarge?: boolean
}

/** A clock with words and a sign: its colour never stands alone. */
export function DueChip({ ticket, isLarge = false }: Props) {
  const coarse = useNow()
  const isLast = isInLastMinutes(decideDue(ticket, coarse))
  return isLast ? (
    <Ticking ticket={ticket} isLarge={isLarge} />
  ) : (
    <Chip due={decideDue(ticket, coarse)} isLarge={isLarge} />
  )
}

function Ticking({ ticket, isLarge }: Required<Props>) {
  return <Chip due={decideDue(ticket, useNow(SECOND))} isLarge={isLarge} />
}

const isInLastMinutes = (due: Due): boolean =>
  'leftMs' in due && due.leftMs > -HALF_MINUTE && due.leftMs < LAST_MINUTES + HALF_MINUTE

function Chip({ due, isLarge }: { readonly due: Due; readonly isLarge: boolean }) {
  const { t, formats } = useLanguage()
  if (due.kind === 'none') return null
  const className = classNames(classes.chip, classes[due.kind], isLarge && classes.large)
  if (due.kind === 'waiting' || due.kind === 'snoozed')
    return (
      <span className={className}>
        <IconPlayerPause size={12} aria-hidden="true" />
        {due.kind === 'waiting'
          ? t('due.waiting')
          : t('due.snoozed', { until: formats.dayAndClock(due.until) })}
      </span>
    )
  const Icon = ICONS[due.kind]
  const short = Math.abs(due.leftMs) < LAST_MINUTES
  const span = short ? formats.countdown(due.leftMs) : formats.span(due.leftMs)
  return (
    <span className={className} title={t('due.at', { at: formats.dayAndClock(due.at) })}>
      <Icon size={12} aria-hidden="true" />
      <VisuallyHidden>{t(WORDS[due.kind])}</VisuallyHidden>
      {due.kind === 'late' ? `−${span}` : span}
    </span>
  )
}
