import { SegmentedControl, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { LANGUAGES } from '../../../../src/core/language.ts'
import { NAMINGS } from '../../../../src/core/triage/facts.ts'
import { accountsQuery } from '../../api/queries.ts'
import { writeHandle } from '../../components/write-handle.ts'
import { useT } from '../../i18n/locale-provider.tsx'
import classes from './filters.module.css'
import { MOOD_SPANS, type MoodSearch } from './mood-search.ts'

interface Props {
  readonly search: MoodSearch
  onChange(change: Partial<MoodSearch>): void
}

export function Filters({ search, onChange }: Props) {
  const t = useT()
  const { data } = useQuery(accountsQuery)
  const accounts = data?.accounts.map(({ id, handle }) => ({ value: id, label: writeHandle(handle) })) ?? []
  return (
    <div className={classes.filters}>
      <SegmentedControl
        aria-label={t('mood.span')}
        data={MOOD_SPANS.map(value => ({ value, label: t(`mood.span.${value}`) }))}
        value={search.span}
        onChange={span => onChange({ span })}
      />
      <Select
        aria-label={t('mood.account')}
        data={[{ value: ANY, label: t('mood.everyAccount') }, ...accounts]}
        value={search.account ?? ANY}
        allowDeselect={false}
        onChange={value => onChange({ account: chosen(value) })}
      />
      <Select
        aria-label={t('mood.language')}
        data={[
          { value: ANY, label: t('mood.everyLanguage') },
          ...LANGUAGES.map(value => ({ value, label: t(`languages.${value}`) })),
        ]}
        value={search.language ?? ANY}
        allowDeselect={false}
        onChange={value => onChange({ language: LANGUAGES.find(each => each === value) })}
      />
      <Select
        aria-label={t('mood.named')}
        data={[
          { value: ANY, label: t('mood.everyNaming') },
          ...NAMINGS.map(value => ({ value, label: t(`mood.named.${value}`) })),
        ]}
        value={search.named ?? ANY}
        allowDeselect={false}
        onChange={value => onChange({ named: NAMINGS.find(each => each === value) })}
      />
    </div>
  )
}

const ANY = ''
const chosen = (value: string | null): string | undefined =>
  value === null || value === ANY ? undefined : value
