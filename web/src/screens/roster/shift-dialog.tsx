import { Button, Chip, Modal, SegmentedControl, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { RosterAnswer, ShiftView } from '../../../../src/contract/roster.ts'
import type { Day } from '../../../../src/core/policy/hours.ts'
import { useT } from '../../i18n/locale-provider.tsx'
import { isDate, WEEK } from './calendar-day.ts'
import { dayOfDate, planChange, planNew, planRemoval, type ShiftForm } from './plan-changes.ts'
import classes from './roster.module.css'
import { RosterTrouble } from './roster-trouble.tsx'
import { useChangeRoster } from './use-roster-acts.ts'
import { useRosterWords } from './use-roster-words.ts'

/** What the form begins with; `shift`: the one that is changed. */
export interface ShiftWish {
  readonly memberId: string | null
  readonly date: string
  readonly from: string
  readonly to: string
  readonly shift?: ShiftView
}

interface Props {
  readonly roster: RosterAnswer
  readonly wish: ShiftWish
  onClose(): void
}

export function ShiftDialog({ roster, wish, onClose }: Props) {
  const t = useT()
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(wish.shift === undefined ? 'roster.add' : 'roster.change')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Form roster={roster} wish={wish} onClose={onClose} />
    </Modal>
  )
}

const newId = () => crypto.randomUUID()
/** A field of time knows no 24:00. */
const toField = (clock: string) => (clock === '24:00' ? '00:00' : clock)
const fromField = (clock: string) => (clock === '00:00' ? '24:00' : clock)

function Form({ roster, wish, onClose }: Props) {
  const t = useT()
  const change = useChangeRoster()
  const [form, setForm] = useState<Omit<ShiftForm, 'memberId'> & Pick<ShiftWish, 'memberId'>>(() => ({
    ...wish,
    to: toField(wish.to),
    isWeekly: false,
    days: [dayOfDate(wish.date)],
    validFrom: wish.date,
    validUntil: '',
  }))
  const set = (part: Partial<typeof form>) => setForm(before => ({ ...before, ...part }))
  const pattern = roster.patterns.find(({ id }) => wish.shift?.origin === 'pattern' && id === wish.shift.id)
  const isWhole = form.memberId !== null && isDate(form.date) && form.from !== '' && form.to !== ''
  const hasDays = !form.isWeekly || (form.days.length > 0 && isDate(form.validFrom))
  const isSame = form.from === form.to && form.from !== '00:00'
  const send = (event: FormEvent) => {
    event.preventDefault()
    const { memberId } = form
    if (!isWhole || !hasDays || isSame || memberId === null || change.isPending) return
    const asked = { ...form, memberId, to: fromField(form.to) }
    const [changes, said] =
      wish.shift === undefined
        ? [planNew(asked, newId), 'roster.done.added' as const]
        : [planChange(wish.shift, pattern, asked, newId), 'roster.done.changed' as const]
    change.mutate({ changes, said }, { onSuccess: onClose })
  }
  const remove = (shift: ShiftView) =>
    change.mutate(
      { changes: planRemoval(shift, pattern, form.isWeekly, newId), said: 'roster.done.removed' },
      { onSuccess: onClose },
    )
  return (
    <form className={classes.form} onSubmit={send}>
      <Select
        label={t('roster.person')}
        data={roster.people.map(({ id, name }) => ({ value: id, label: name }))}
        value={form.memberId}
        onChange={memberId => set({ memberId })}
        allowDeselect={false}
        required
        data-autofocus={form.memberId === null || undefined}
      />
      <Often
        form={form}
        mayBeWeekly={wish.shift === undefined || pattern !== undefined}
        onChange={isWeekly => set({ isWeekly })}
      />
      {wish.shift?.origin === 'team' && <p className={classes.hint}>{t('roster.teamOnly')}</p>}
      {wish.shift === undefined && <When form={form} onChange={set} />}
      <div className={classes.pair}>
        <TextInput
          type="time"
          label={t('roster.from')}
          required
          value={form.from}
          onChange={event => set({ from: event.currentTarget.value })}
        />
        <TextInput
          type="time"
          label={t('roster.to')}
          required
          value={form.to}
          error={isSame ? t('roster.sameTime') : undefined}
          onChange={event => set({ to: event.currentTarget.value })}
        />
      </div>
      {isWhole && fromField(form.to) < form.from && <p className={classes.hint}>{t('roster.isNight')}</p>}
      <RosterTrouble error={change.error} />
      <div className={classes.dialogActs}>
        {wish.shift !== undefined && (
          <RemoveButton isPending={change.isPending} onRemove={() => wish.shift && remove(wish.shift)} />
        )}
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <Button type="submit" disabled={!isWhole || !hasDays || isSame} loading={change.isPending}>
          {t('roster.save')}
        </Button>
      </div>
    </form>
  )
}

function RemoveButton({ isPending, onRemove }: { readonly isPending: boolean; onRemove(): void }) {
  const t = useT()
  return (
    <Button
      className={classes.aside}
      variant="subtle"
      c="var(--urgent)"
      disabled={isPending}
      onClick={onRemove}
    >
      {t('roster.remove')}
    </Button>
  )
}

interface OftenProps {
  readonly form: Pick<ShiftForm, 'date' | 'isWeekly'>
  readonly mayBeWeekly: boolean
  onChange(isWeekly: boolean): void
}

function Often({ form, mayBeWeekly, onChange }: OftenProps) {
  const t = useT()
  const words = useRosterWords()
  if (!mayBeWeekly) return <p className={classes.hint}>{words.date(form.date)}</p>
  return (
    <SegmentedControl
      aria-label={t('roster.howOften')}
      fullWidth
      value={form.isWeekly ? 'weekly' : 'once'}
      onChange={value => onChange(value === 'weekly')}
      data={[
        {
          value: 'once',
          label: isDate(form.date) ? t('roster.once', { day: words.monthDay(form.date) }) : '…',
        },
        { value: 'weekly', label: t('roster.weekly') },
      ]}
    />
  )
}

interface WhenProps {
  readonly form: Omit<ShiftForm, 'memberId'>
  onChange(part: Partial<Omit<ShiftForm, 'memberId'>>): void
}

/** Of a new one: the day, or the days of the week and since when. */
function When({ form, onChange }: WhenProps) {
  const t = useT()
  const words = useRosterWords()
  if (!form.isWeekly)
    return (
      <TextInput
        type="date"
        label={t('roster.day')}
        required
        value={form.date}
        onChange={event => onChange({ date: event.currentTarget.value })}
      />
    )
  return (
    <>
      <fieldset className={classes.fieldset}>
        <legend>{t('roster.days')}</legend>
        <Chip.Group multiple value={[...form.days]} onChange={days => onChange({ days: days as Day[] })}>
          {WEEK.map(day => (
            <Chip key={day} value={day} size="xs">
              {words.shortWeekday(day)}
            </Chip>
          ))}
        </Chip.Group>
      </fieldset>
      <div className={classes.pair}>
        <TextInput
          type="date"
          label={t('roster.validFrom')}
          required
          value={form.validFrom}
          onChange={event => onChange({ validFrom: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('roster.validUntil')}
          description={t('roster.untilFurther')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          min={form.validFrom}
          value={form.validUntil}
          onChange={event => onChange({ validUntil: event.currentTarget.value })}
        />
      </div>
    </>
  )
}
