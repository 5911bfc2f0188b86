import { Textarea, TextInput } from '@mantine/core'
import { type KeyboardEvent, useEffect, useState } from 'react'

interface Props {
  readonly label: string
  readonly value: string
  readonly description?: string | undefined
  readonly placeholder?: string | undefined
  readonly lang?: string | undefined
  readonly isLong?: boolean | undefined
  /** What is emptied becomes again what it was. */
  readonly isRequired?: boolean | undefined
  readonly hasFocus?: boolean | undefined
  onCommit(text: string): void
}

/** A text that is taken over when its author is done with it: a policy is not read anew for every letter. */
export function LateText({ value, isLong, isRequired, hasFocus, onCommit, ...field }: Props) {
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  const commit = () => {
    const written = text.trim()
    if (written === value || (written === '' && isRequired)) setText(value)
    else onCommit(written)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !isLong) commit()
  }
  const common = { ...field, value: text, onBlur: commit, onKeyDown }
  return isLong ? (
    <Textarea {...common} autosize minRows={2} onChange={event => setText(event.currentTarget.value)} />
  ) : (
    <TextInput {...common} autoFocus={hasFocus} onChange={event => setText(event.currentTarget.value)} />
  )
}
