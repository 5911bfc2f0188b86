import { Pill } from '@mantine/core'
import { parseQuery } from '../../../../src/core/search/parse-query.ts'
import { useT } from '../../i18n/locale-provider.tsx'
import { withoutPart } from './change-query.ts'
import classes from './search.module.css'

interface Props {
  readonly q: string
  onChange(q: string): void
}

/** What narrows the search beside its words, each taken away by itself. */
export function FilterChips({ q, onChange }: Props) {
  const t = useT()
  const { filters } = parseQuery(q)
  if (filters.length === 0) return null
  return (
    <ul className={classes.chips} aria-label={t('search.filters')}>
      {filters.map(filter => {
        const name = q.slice(filter.from, filter.to)
        return (
          <li key={`${filter.from} ${name}`}>
            <Pill
              size="md"
              withRemoveButton
              removeButtonProps={{
                'aria-label': t('search.removeFilter', { name }),
                'aria-hidden': false,
                tabIndex: 0,
              }}
              onRemove={() => onChange(withoutPart(q, filter))}
            >
              <span dir="auto">
                {filter.isNegated && `${t('search.not')} `}
                {t(`search.operator.${filter.operator}`)}: <strong>{filter.value}</strong>
              </span>
            </Pill>
          </li>
        )
      })}
    </ul>
  )
}
