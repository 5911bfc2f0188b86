import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../../../i18n/locale-provider.tsx'

interface Props {
  readonly label: string
  /** HH:MM */
  readonly value: string
  onChoose(clock: string): void
}

const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/

/** A time of the day; what is no time yet stays as it was written, and is not chosen. */
export function ClockField({ label, value, onChoose }: Props) {
  const t = useT()
  const [written, setWritten] = useState(value)
  const isTime = CLOCK.test(written)
  const settle = () => {
    if (isTime && written !== value) onChoose(written)
  }
  return (
    <TextInput
      type="time"
      label={label}
      value={written}
      error={isTime ? null : t('notifications.badTime')}
      onChange={event => setWritten(event.currentTarget.value)}
      onBlur={settle}
    />
  )
}
