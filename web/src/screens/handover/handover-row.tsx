import { Checkbox, Select, Textarea } from '@mantine/core'
import { IconAlertTriangle, IconHourglass, IconPencil } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { HandoverAnswer } from '../../../../src/contract/handover.ts'
import { DueChip } from '../../components/due-chip.tsx'
import { Face } from '../../components/face.tsx'
import { langOf } from '../../i18n/lang-of.ts'
import { useLanguage, useT } from '../../i18n/locale-provider.tsx'
import type { PlainKey } from '../../i18n/translator.ts'
import type { Giving } from './giving.ts'
import classes from './handover.module.css'
import type { Receiver } from './use-receivers.ts'

interface Props {
  readonly row: HandoverAnswer['tickets'][number]
  readonly receivers: readonly Receiver[]
  /** Null: it stays with me. */
  readonly giving: Giving | null
  readonly refusal: string | null
  onToggle(isOn: boolean): void
  onChange(giving: Giving): void
}

const REFUSALS: Readonly<Record<string, PlainKey>> = {
  notYours: 'roster.over.refusal.notYours',
  notOn: 'roster.over.refusal.notOn',
  movedOn: 'roster.over.refusal.movedOn',
  ticketResolved: 'roster.over.refusal.ticketResolved',
}

/** One ticket, what of it waits, and, once it is ticked, to whom it goes and with which word. */
export function HandoverRow({ row, receivers, giving, refusal, onToggle, onChange }: Props) {
  const t = useT()
  const { ticket } = row
  return (
    <li className={classes.row} data-chosen={giving !== null || undefined}>
      <div className={classes.top}>
        <Checkbox
          aria-label={t('roster.over.choose', { name: ticket.customerName })}
          checked={giving !== null}
          onChange={event => onToggle(event.currentTarget.checked)}
        />
        <Face name={ticket.customerName} avatarUrl={ticket.avatarUrl} channel={ticket.channel} size={34} />
        <div className={classes.what}>
          <Link to="/inbox/$ticketId" params={{ ticketId: ticket.id }} search={{ view: 'mine' }} dir="auto">
            {ticket.customerName}
          </Link>
          <p lang={langOf(ticket.language)} dir="auto">
            {ticket.preview}
          </p>
        </div>
        <Waits row={row} />
      </div>
      {refusal !== null && (
        <p className={classes.refusal} role="alert">
          <IconAlertTriangle size={15} aria-hidden="true" />
          {t(REFUSALS[refusal] ?? 'roster.over.refusal.other')}
        </p>
      )}
      {giving !== null && (
        <div className={classes.giving}>
          <Select
            label={t('roster.over.to')}
            data={[...receivers]}
            value={giving.to}
            allowDeselect={false}
            onChange={to => to !== null && onChange({ ...giving, to })}
          />
          <Textarea
            label={t('roster.over.note')}
            description={t('roster.over.noteHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            autosize
            minRows={1}
            maxLength={4000}
            value={giving.note}
            onChange={event => onChange({ ...giving, note: event.currentTarget.value })}
          />
        </div>
      )}
    </li>
  )
}

function Waits({ row: { ticket, hasDraft, promises } }: Pick<Props, 'row'>) {
  const { t, formats } = useLanguage()
  return (
    <div className={classes.waits}>
      <DueChip ticket={ticket} />
      {hasDraft && (
        <span className={classes.chip}>
          <IconPencil size={12} aria-hidden="true" />
          {t('roster.over.draft')}
        </span>
      )}
      {promises.map(({ metric, dueAt }) => (
        <span key={metric} className={classes.chip}>
          <IconHourglass size={12} aria-hidden="true" />
          {t('roster.over.promise', { metric, at: formats.dayAndClock(new Date(dueAt)) })}
        </span>
      ))}
    </div>
  )
}
