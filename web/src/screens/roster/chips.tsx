import { VisuallyHidden } from '@mantine/core'
import { IconAlertTriangle, IconBeach, IconMoon } from '@tabler/icons-react'
import type { GapView, LeaveView, RosterAnswer, ShiftView } from '../../../../src/contract/roster.ts'
import { classNames } from '../../components/class-names.ts'
import { useT } from '../../i18n/locale-provider.tsx'
import classes from './chips.module.css'
import { useRosterWords } from './use-roster-words.ts'

interface ShiftProps {
  readonly shift: ShiftView
  readonly name: string
  readonly isOff: boolean
  readonly onChange: ((shift: ShiftView) => void) | undefined
}

/** One shift: a button for who may change it. Its origin and a leave over it are said, not only drawn. */
export function ShiftChip({ shift, name, isOff, onChange }: ShiftProps) {
  const t = useT()
  const words = useRosterWords()
  const { fromClock: from, toClock: to, date, origin } = shift
  const className = classNames(classes.chip, classes[origin], isOff && classes.off)
  const said = [
    t('roster.shift', { name, day: words.date(date), clocks: words.clocks(from, to) }),
    t(`roster.origin.${origin}`),
    ...(to <= from ? [t('roster.isNight')] : []),
    ...(isOff ? [t('roster.isOff')] : []),
  ].join(', ')
  const face = (
    <>
      {words.clocks(from, to)}
      {to <= from && <IconMoon size={12} aria-hidden="true" />}
    </>
  )
  if (onChange === undefined)
    return (
      <span className={className} title={said}>
        {face}
        <VisuallyHidden>{said}</VisuallyHidden>
      </span>
    )
  return (
    <button
      type="button"
      className={className}
      title={said}
      aria-label={said}
      onClick={() => onChange(shift)}
    >
      {face}
    </button>
  )
}

interface CancelledProps {
  readonly cancelled: RosterAnswer['cancelled'][number]
  readonly name: string
  readonly onRestore: ((id: string) => void) | undefined
}

/** A time that was taken out: who may, brings it back. */
export function CancelledChip({ cancelled, name, onRestore }: CancelledProps) {
  const t = useT()
  const words = useRosterWords()
  const { id, fromClock: from, toClock: to, date } = cancelled
  const className = classNames(classes.chip, classes.cancelled)
  const face = <s>{words.clocks(from, to)}</s>
  if (onRestore === undefined)
    return (
      <span className={className}>
        <VisuallyHidden>{t('roster.cancelled')}: </VisuallyHidden>
        {face}
      </span>
    )
  const said = t('roster.cancelledWords', { name, day: words.date(date), clocks: words.clocks(from, to) })
  return (
    <button type="button" className={className} title={said} aria-label={said} onClick={() => onRestore(id)}>
      {face}
    </button>
  )
}

export function LeaveChip({ leave }: { readonly leave: LeaveView }) {
  const t = useT()
  if (leave.state !== 'granted' && leave.state !== 'asked') return null
  return (
    <span className={classNames(classes.chip, classes.leave, leave.state === 'asked' && classes.asked)}>
      <IconBeach size={13} aria-hidden="true" />
      {t(`roster.leave.chip.${leave.state}`)}
    </span>
  )
}

/** A gap by its sign, its time and its words: colour is the least of it. */
export function GapChip({ gap }: { readonly gap: GapView }) {
  const words = useRosterWords()
  return (
    <span className={classNames(classes.chip, classes.gap)}>
      <IconAlertTriangle size={13} aria-hidden="true" />
      <span>
        {words.clocks(gap.fromClock, gap.toClock)} {words.missing(gap)}
      </span>
    </span>
  )
}
