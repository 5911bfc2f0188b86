import { Button, Checkbox, Modal, Select, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { RosterAnswer } from '../../../../src/contract/roster.ts'
import { meQuery } from '../../api/queries.ts'
import { useT } from '../../i18n/locale-provider.tsx'
import { isDate } from './calendar-day.ts'
import classes from './roster.module.css'
import { RosterTrouble } from './roster-trouble.tsx'
import { usePlanLeave } from './use-roster-acts.ts'

interface Props {
  readonly roster: RosterAnswer
  /** Plans anybody's, granted with that; else one asks for one's own. */
  readonly runsTeam: boolean
  onClose(): void
}

export function LeaveDialog(props: Props) {
  const t = useT()
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t(props.runsTeam ? 'roster.leave.plan' : 'roster.leave.ask')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Form {...props} />
    </Modal>
  )
}

function Form({ roster, runsTeam, onClose }: Props) {
  const t = useT()
  const { data: me } = useQuery(meQuery)
  const plan = usePlanLeave()
  const [form, setForm] = useState({
    memberId: runsTeam ? null : (me?.member.id ?? null),
    first: roster.today,
    last: roster.today,
    isWhole: true,
    from: '09:00',
    to: '13:00',
    note: '',
  })
  const set = (part: Partial<typeof form>) => setForm(before => ({ ...before, ...part }))
  const from = `${form.first}T${form.isWhole ? '00:00' : form.from}`
  const to = `${form.last}T${form.isWhole ? '24:00' : form.to}`
  const isReady = form.memberId !== null && isDate(form.first) && isDate(form.last) && from < to
  const send = (event: FormEvent) => {
    event.preventDefault()
    const { memberId, note } = form
    if (!isReady || memberId === null || plan.isPending) return
    plan.mutate({ id: crypto.randomUUID(), memberId, from, to, note: note.trim() }, { onSuccess: onClose })
  }
  return (
    <form className={classes.form} onSubmit={send}>
      {runsTeam && (
        <Select
          label={t('roster.person')}
          data={roster.people.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.memberId}
          onChange={memberId => set({ memberId })}
          allowDeselect={false}
          required
          data-autofocus
        />
      )}
      <div className={classes.pair}>
        <TextInput
          type="date"
          label={t('roster.leave.firstDay')}
          required
          value={form.first}
          onChange={({ currentTarget: { value } }) =>
            set({ first: value, last: form.last < value ? value : form.last })
          }
        />
        <TextInput
          type="date"
          label={t('roster.leave.lastDay')}
          required
          min={form.first}
          value={form.last}
          onChange={event => set({ last: event.currentTarget.value })}
        />
      </div>
      <Checkbox
        label={t('roster.leave.whole')}
        checked={form.isWhole}
        onChange={event => set({ isWhole: event.currentTarget.checked })}
      />
      {!form.isWhole && (
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
            onChange={event => set({ to: event.currentTarget.value })}
          />
        </div>
      )}
      <Textarea
        label={t('roster.leave.note')}
        description={t('roster.leave.noteHint')}
        autosize
        minRows={2}
        maxLength={500}
        value={form.note}
        onChange={event => set({ note: event.currentTarget.value })}
      />
      <RosterTrouble error={plan.error} />
      <div className={classes.dialogActs}>
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <Button type="submit" disabled={!isReady} loading={plan.isPending}>
          {t(runsTeam ? 'roster.save' : 'roster.leave.send')}
        </Button>
      </div>
    </form>
  )
}
