import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './act-picker.module.css'

interface Props {
  /** As `<input type="datetime-local">` holds it; empty where nothing is proposed. */
  readonly proposed?: string
  readonly label: string
  readonly submit: string
  onChoose(at: Date): void
}

/** A day and an hour of one's own, still to come. */
export function MomentForm({ proposed = '', label, submit, onChoose }: Props) {
  const t = useT()
  const [value, setValue] = useState(proposed)
  const [isPast, setIsPast] = useState(false)
  const choose = (event: FormEvent) => {
    event.preventDefault()
    const at = new Date(value)
    if (!(at > new Date())) return setIsPast(true)
    onChoose(at)
  }
  return (
    <form className={classes.until} onSubmit={choose}>
      <TextInput
        type="datetime-local"
        label={label}
        value={value}
        error={isPast ? t('acts.past') : null}
        onChange={event => {
          setValue(event.currentTarget.value)
          setIsPast(false)
        }}
      />
      <Button type="submit" variant="default" disabled={value === ''}>
        {submit}
      </Button>
    </form>
  )
}
