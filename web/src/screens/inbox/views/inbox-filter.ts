import type { SavedView } from '../../../../../src/contract/view.ts'
import type { View } from '../../../../../src/core/ticket/view.ts'
import {
  type BrokenValue,
  FACETS,
  type Facet,
  type Facets,
  isSameFacets,
  readFacets,
  takesStatus,
} from '../../../../../src/core/view/facets.ts'
import type { TicketFilter } from '../../../api/queries.ts'
import { FACET_PARAMS, type InboxSearch } from '../../../app/search.ts'

export interface InboxFilter {
  readonly filter: TicketFilter
  /** What of the address makes no sense, and is left out. */
  readonly broken: readonly BrokenValue[]
}

/** What the address asks for. */
export function readFilter(search: InboxSearch): InboxFilter {
  const given = FACETS.map(facet => [facet, valuesOf(search[FACET_PARAMS[facet]])] as const)
  const { facets, broken } = readFacets(Object.fromEntries(given))
  return { filter: { view: search.view, facets, search: search.q }, broken }
}

const valuesOf = (param: string | undefined): string[] => (param ?? '').split(',').filter(each => each !== '')

/** The facets as the address has them; those that are not chosen too, so that they leave it. */
export const writeFacets = (facets: Facets): Partial<InboxSearch> =>
  Object.fromEntries(FACETS.map(facet => [FACET_PARAMS[facet], facets[facet]?.join(',')]))

/** Another view of the desk. What was chosen by hand stays, what came with a saved view goes with it. */
export function toDeskView(search: InboxSearch, view: View): InboxSearch {
  if (search.saved !== undefined) return { view }
  return { ...search, view, lost: undefined, ...(!takesStatus(view) && { status: undefined }) }
}

export const toSavedView = ({ id, view, facets, search }: SavedView): InboxSearch => ({
  view,
  ...writeFacets(facets),
  q: search === '' ? undefined : search,
  saved: id,
})

/** With these values of a facet instead of those that it has; with none, without it. */
export function chooseValues(facets: Facets, facet: Facet, values: readonly string[]): Facets {
  const { [facet]: _, ...rest } = facets
  return values.length === 0 ? rest : { ...rest, [facet]: values }
}

/** Whether the saved view shows just this. */
export const isAsSaved = (saved: SavedView, { view, facets, search = '' }: TicketFilter): boolean =>
  saved.view === view && saved.search === search && isSameFacets(saved.facets, facets)
