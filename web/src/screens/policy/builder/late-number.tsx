import { NumberInput } from '@mantine/core'
import { type KeyboardEvent, useEffect, useState } from 'react'

interface Props {
  readonly label: string
  readonly isLabelHidden?: boolean
  readonly value: number | undefined
  readonly description?: string | undefined
  readonly min?: number
  readonly max?: number
  /** Of the emptied field: undefined. Not called where it may not be empty. */
  readonly isRequired?: boolean
  onCommit(value: number | undefined): void
}

/** A whole number, taken over when its author is done with it. */
export function LateNumber({ label, isLabelHidden, value, isRequired, onCommit, ...field }: Props) {
  const [written, setWritten] = useState<number | string>(value ?? '')
  useEffect(() => setWritten(value ?? ''), [value])
  const commit = () => {
    const next = written === '' ? undefined : Math.round(Number(written))
    if (next === value || Number.isNaN(next) || (next === undefined && isRequired)) setWritten(value ?? '')
    else onCommit(next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit()
  }
  return (
    <NumberInput
      {...field}
      {...(isLabelHidden ? { 'aria-label': label } : { label })}
      value={written}
      allowDecimal={false}
      clampBehavior="blur"
      hideControls
      onChange={setWritten}
      onBlur={commit}
      onKeyDown={onKeyDown}
    />
  )
}
