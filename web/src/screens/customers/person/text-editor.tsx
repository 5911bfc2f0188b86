import { Textarea, TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useT } from '../../../i18n/locale-provider.tsx'
import { explainCustomerError } from '../explain-customer-error.ts'

interface Props {
  readonly label: string
  readonly value: string
  readonly isPending: boolean
  readonly error: unknown
  readonly placeholder?: string
  readonly inputMode?: 'text' | 'decimal'
  readonly isLong?: boolean
  /** What is wrong with what is typed, in words; null when it fits. */
  explain(text: string): string | null
  onSave(text: string): void
  onClose(): void
}

/** A text in its place: Enter keeps it, Escape leaves it as it was, and what does not fit is said while one types. */
export function TextEditor(props: Props) {
  const { label, value, isPending, error, placeholder, inputMode, isLong, explain, onSave, onClose } = props
  const t = useT()
  const [text, setText] = useState(value)
  const flaw = explain(text.trim())
  const keep = () => {
    if (text.trim() === value) onClose()
    else if (flaw === null && !isPending) onSave(text.trim())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter' && !event.shiftKey) keep()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const Input = isLong ? Textarea : TextInput
  return (
    <Input
      autoFocus
      size="sm"
      aria-label={label}
      placeholder={placeholder}
      inputMode={inputMode}
      {...(isLong && { autosize: true, maxRows: 8 })}
      value={text}
      error={flaw ?? (error === null ? null : explainCustomerError(error, t))}
      onChange={event => setText(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={onKeyDown}
    />
  )
}
