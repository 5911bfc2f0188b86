import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { TicketActRequest } from '../../../../../src/contract/ticket.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './act-picker.module.css'

/** A day and an hour of one's own. */
export function SnoozeUntil({ onChoose }: { onChoose(act: TicketActRequest): void }) {
  const t = useT()
  const [value, setValue] = useState('')
  const [isPast, setIsPast] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const until = new Date(value)
    if (!(until > new Date())) return setIsPast(true)
    onChoose({ act: 'snooze', until: until.toISOString() })
  }
  return (
    <form className={classes.until} onSubmit={submit}>
      <TextInput
        type="datetime-local"
        label={t('acts.until')}
        value={value}
        error={isPast ? t('acts.past') : null}
        onChange={event => {
          setValue(event.currentTarget.value)
          setIsPast(false)
        }}
      />
      <Button type="submit" variant="default" disabled={value === ''}>
        {t('thread.snooze')}
      </Button>
    </form>
  )
}
