import { useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { type BrokenValue, FACETS, type Facets } from '../../../../../src/core/view/facets.ts'
import type { TicketFilter } from '../../../api/queries.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { writeFacets } from './inbox-filter.ts'
import type { FacetValues } from './use-facet-values.ts'
import { useChangeSearch } from './use-inbox-filter.ts'
import { useViewChoices } from './use-view-choices.ts'
import { filterNews } from './view-layer.ts'

/**
 * A link may be old, or written by hand: what it names and the desk does not know, or knows no more, is said and taken
 * out of the address. What is not known yet stays until it is.
 */
export function useMendAddress(
  filter: TicketFilter,
  broken: readonly BrokenValue[],
  values: FacetValues,
): void {
  const t = useT()
  const { lost, saved } = useSearch({ from: '/desk/inbox' })
  const change = useChangeSearch()
  const { saved: known, isHere } = useViewChoices()
  const gone = findGone(filter.facets, values)
  const isSavedGone = saved !== undefined && isHere && !known.some(({ id }) => id === saved)
  const named = [
    ...(lost === undefined ? [] : [`${t('views.view')}: ${lost}`]),
    ...[...broken, ...gone].map(({ facet, value }) => `${t(`views.facet.${facet}`)}: ${value}`),
  ]
  const told = [
    ...(named.length === 0 ? [] : [t('views.leftOut', { what: named.join(', ') })]),
    ...(isSavedGone ? [t('views.savedGone')] : []),
  ]
  const news = told.join(' ')
  const mended = writeFacets(withoutGone(filter.facets, gone))
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is said is what changes
  useEffect(() => {
    if (news === '') return
    // What is known at once is said first; what had to be looked for comes behind it.
    filterNews.set([...new Set([...filterNews.get(), ...told])])
    change(old => ({ ...old, ...mended, lost: undefined, ...(isSavedGone && { saved: undefined }) }))
  }, [news])
}

const findGone = (facets: Facets, values: FacetValues): readonly BrokenValue[] =>
  FACETS.flatMap(facet => {
    const known = values[facet]
    if (known === null) return []
    return (facets[facet] ?? []).flatMap(value =>
      known.some(each => each.value === value) ? [] : [{ facet, value }],
    )
  })

const withoutGone = (facets: Facets, gone: readonly BrokenValue[]): Facets =>
  Object.fromEntries(
    FACETS.flatMap(facet => {
      const left = (facets[facet] ?? []).filter(
        value => !gone.some(each => each.facet === facet && each.value === value),
      )
      return left.length === 0 ? [] : [[facet, left]]
    }),
  )
