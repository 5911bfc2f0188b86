import { SearchField } from '../../../components/search-field.tsx'
import { useT } from '../../../i18n/locale-provider.tsx'

export const SEARCH_FIELD_ID = 'search-tickets'

interface Props {
  readonly value: string
  onChange(value: string): void
}

/** Searches tickets. */
export function TicketSearch({ value, onChange }: Props) {
  const t = useT()
  return (
    <SearchField
      id={SEARCH_FIELD_ID}
      value={value}
      label={t('inbox.search')}
      hint={t('inbox.searchHint')}
      clear={t('inbox.clearSearch')}
      keys="/"
      onChange={onChange}
      onKeyDown={event => {
        if (event.key !== 'Escape') return
        // The browser would empty the field; one only wants to leave it, with what was found.
        event.preventDefault()
        event.currentTarget.blur()
      }}
    />
  )
}
