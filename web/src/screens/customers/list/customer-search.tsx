import { SearchField, type SearchFieldProps } from '../../../components/search-field.tsx'
import { useT } from '../../../i18n/locale-provider.tsx'

/** Searches people. */
export function CustomerSearch(props: Omit<SearchFieldProps, 'label' | 'hint' | 'clear' | 'minWidth'>) {
  const t = useT()
  return (
    <SearchField
      {...props}
      label={t('customers.search')}
      hint={t('customers.searchHint')}
      clear={t('customers.clearSearch')}
      minWidth={200}
    />
  )
}
