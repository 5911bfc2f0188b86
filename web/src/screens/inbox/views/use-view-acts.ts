import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { SavedView } from '../../../../../src/contract/view.ts'
import { copyFacets } from '../../../../../src/core/view/facets.ts'
import { answerOf, desk } from '../../../api/client.ts'
import type { TicketFilter } from '../../../api/queries.ts'

/** Whatever became of it, the list is asked for anew: somebody else may have been faster. */
function useRefresh() {
  const queryClient = useQueryClient()
  return () =>
    Promise.all([['views'], ['counts', 'views']].map(queryKey => queryClient.invalidateQueries({ queryKey })))
}

const shownBy = ({ view, facets, search = '' }: TicketFilter) => ({
  view,
  facets: copyFacets(facets),
  search,
})

export interface NewView {
  readonly id: string
  readonly name: string
  readonly isShared: boolean
  readonly filter: TicketFilter
}

export const useAddView = () =>
  useMutation({
    mutationFn: ({ id, name, isShared, filter }: NewView) =>
      answerOf(desk.POST('/api/views', { body: { id, name, isShared, ...shownBy(filter) } })),
    onSettled: useRefresh(),
  })

const changeView = (
  saved: SavedView,
  changes: Partial<Pick<SavedView, 'name' | 'isShared' | 'view' | 'facets' | 'search'>>,
) => {
  const { id, mayChange: _, ...rest } = saved
  return answerOf(desk.POST('/api/views/{id}', { params: { path: { id } }, body: { ...rest, ...changes } }))
}

export const useSaveChanges = () =>
  useMutation({
    mutationFn: ({ saved, filter }: { saved: SavedView; filter: TicketFilter }) =>
      changeView(saved, shownBy(filter)),
    onSettled: useRefresh(),
  })

export const useRenameView = () =>
  useMutation({
    mutationFn: ({ saved, name, isShared }: { saved: SavedView; name: string; isShared: boolean }) =>
      changeView(saved, { name, isShared }),
    onSettled: useRefresh(),
  })

export const useRemoveView = () =>
  useMutation({
    mutationFn: ({ id, removed }: { id: string; removed: boolean }) =>
      answerOf(desk.POST('/api/views/{id}/removal', { params: { path: { id } }, body: { removed } })),
    onSettled: useRefresh(),
  })

export const useOrderViews = () =>
  useMutation({
    mutationFn: (ids: string[]) => answerOf(desk.POST('/api/views/order', { body: { ids } })),
    onSettled: useRefresh(),
  })
