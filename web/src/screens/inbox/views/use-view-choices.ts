import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { SavedView } from '../../../../../src/contract/view.ts'
import { savedViewsQuery } from '../../../api/view-queries.ts'
import { toDeskView, toSavedView } from './inbox-filter.ts'
import { orderChoices, type ViewChoice } from './order-choices.ts'
import { useChangeSearch } from './use-inbox-filter.ts'
import { filterNews } from './view-layer.ts'

const NONE: readonly SavedView[] = []

export function useViewChoices() {
  const { data } = useQuery(savedViewsQuery)
  const saved = data?.views ?? NONE
  return { saved, isHere: data !== undefined, choices: useMemo(() => orderChoices(saved), [saved]) }
}

export function useOpenView(): (choice: ViewChoice) => void {
  const change = useChangeSearch()
  return useCallback(
    choice => {
      filterNews.set([])
      change(old => ('view' in choice ? toDeskView(old, choice.view) : toSavedView(choice.saved)))
    },
    [change],
  )
}
