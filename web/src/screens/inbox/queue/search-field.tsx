import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { KeyHint } from '../../../components/key-hint.tsx'
import { useT } from '../../../i18n/locale-provider.tsx'

const PAUSE_MS = 250
export const SEARCH_FIELD_ID = 'search-tickets'

interface Props {
  readonly value: string
  onChange(value: string): void
}

/** Searches as one types, a moment after the last letter. */
export function SearchField({ value, onChange }: Props) {
  const t = useT()
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  useEffect(() => {
    if (typed.trim() === value) return
    const timer = setTimeout(() => onChange(typed.trim()), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, value, onChange])
  return (
    <TextInput
      id={SEARCH_FIELD_ID}
      type="search"
      style={{ flex: 1 }}
      aria-label={t('inbox.search')}
      placeholder={t('inbox.searchHint')}
      leftSection={<IconSearch size={16} aria-hidden="true" />}
      rightSection={
        typed === '' ? (
          <KeyHint keys="/" />
        ) : (
          <CloseButton size="sm" aria-label={t('inbox.clearSearch')} onClick={() => setTyped('')} />
        )
      }
      value={typed}
      onChange={event => setTyped(event.currentTarget.value)}
      onKeyDown={event => {
        if (event.key !== 'Escape') return
        // The browser would empty the field; one only wants to leave it, with what was found.
        event.preventDefault()
        event.currentTarget.blur()
      }}
    />
  )
}
