import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react'
import { KeyHint } from './key-hint.tsx'

const PAUSE_MS = 250

export interface SearchFieldProps {
  readonly value: string
  readonly label: string
  readonly hint: string
  /** Of the cross that empties it. */
  readonly clear: string
  readonly id?: string
  readonly field?: RefObject<HTMLInputElement | null>
  /** The key that leads here; shown while it is empty. */
  readonly keys?: string
  readonly minWidth?: number
  onChange(value: string): void
  onKeyDown?(event: KeyboardEvent<HTMLInputElement>): void
}

/** Searches as one types, a moment after the last letter. */
export function SearchField(props: SearchFieldProps) {
  const { value, label, hint, clear, id, field, keys, minWidth, onChange, onKeyDown } = props
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  useEffect(() => {
    if (typed.trim() === value) return
    const timer = setTimeout(() => onChange(typed.trim()), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, value, onChange])
  return (
    <TextInput
      id={id}
      ref={field}
      type="search"
      data-autofocus
      flex={1}
      miw={minWidth}
      aria-label={label}
      placeholder={hint}
      leftSection={<IconSearch size={16} aria-hidden="true" />}
      rightSection={
        typed === '' ? (
          keys !== undefined && <KeyHint keys={keys} />
        ) : (
          <CloseButton size="sm" aria-label={clear} onClick={() => setTyped('')} />
        )
      }
      value={typed}
      onChange={event => setTyped(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  )
}
