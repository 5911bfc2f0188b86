import { Button, CloseButton } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { FACETS, type Facet, type Facets, isNarrowed } from '../../../../../src/core/view/facets.ts'
import { useStore } from '../../../app/store.ts'
import { useT, WholeLanguage } from '../../../i18n/locale-provider.tsx'
import classes from './filter-bar.module.css'
import { chooseValues, type InboxFilter, writeFacets } from './inbox-filter.ts'
import { SaveLine } from './save-line.tsx'
import { type FacetValues, useFacetValues } from './use-facet-values.ts'
import { useChangeSearch } from './use-inbox-filter.ts'
import { useMendAddress } from './use-mend-address.ts'
import { filterNews, viewLayer } from './view-layer.ts'

/** By what the view is narrowed, each with its way out; what is new of it can be saved. */
export function FilterBar(props: InboxFilter) {
  return (
    <WholeLanguage>
      <Bar {...props} />
    </WholeLanguage>
  )
}

function Bar({ filter, broken }: InboxFilter) {
  const t = useT()
  const change = useChangeSearch()
  const values = useFacetValues()
  useMendAddress(filter, broken, values)
  const news = useStore(filterNews)
  const choose = (facets: Facets) => change(old => ({ ...old, ...writeFacets(facets) }))
  const chosen = FACETS.filter(facet => filter.facets[facet] !== undefined)
  return (
    <div className={classes.bar}>
      {news.length > 0 && (
        <p className={classes.news} role="status">
          <span>{news.join(' ')}</span>
          <CloseButton size="sm" aria-label={t('app.close')} onClick={() => filterNews.set([])} />
        </p>
      )}
      {chosen.length > 0 && (
        <ul className={classes.chips} aria-label={t('views.filters')}>
          {chosen.map(facet => (
            <Chip
              key={facet}
              facet={facet}
              filter={filter.facets}
              values={values}
              onRemove={() => choose(chooseValues(filter.facets, facet, []))}
            />
          ))}
        </ul>
      )}
      <div className={classes.acts}>
        {isNarrowed(filter.facets) && (
          <Button variant="subtle" size="compact-sm" onClick={() => choose({})}>
            {t('views.clear')}
          </Button>
        )}
        <SaveLine filter={filter} />
      </div>
    </div>
  )
}

interface ChipProps {
  readonly facet: Facet
  readonly filter: Facets
  readonly values: FacetValues
  onRemove(): void
}

function Chip({ facet, filter, values, onRemove }: ChipProps) {
  const t = useT()
  const words = (filter[facet] ?? []).map(
    value => values[facet]?.find(each => each.value === value)?.label ?? '…',
  )
  const named =
    facet === 'overdue' ? t('views.overdueYes') : `${t(`views.facet.${facet}`)}: ${words.join(', ')}`
  return (
    <li className={classes.chip}>
      <button
        type="button"
        className={classes.words}
        aria-haspopup="dialog"
        title={named}
        onClick={() => viewLayer.set({ kind: 'filter', facet: facet === 'overdue' ? null : facet })}
      >
        <bdi>{named}</bdi>
      </button>
      <button
        type="button"
        className={classes.off}
        aria-label={t('views.without', { what: named })}
        onClick={onRemove}
      >
        <IconX size={14} aria-hidden="true" />
      </button>
    </li>
  )
}
