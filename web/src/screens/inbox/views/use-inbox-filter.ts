import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useDeferredValue, useMemo } from 'react'
import type { InboxSearch } from '../../../app/search.ts'
import { type InboxFilter, readFilter } from './inbox-filter.ts'

/** What the list shows. The list follows the address when there is time. */
export function useInboxFilter(): InboxFilter {
  const deferred = useDeferredValue(useSearch({ from: '/desk/inbox' }))
  return useMemo(() => readFilter(deferred), [deferred])
}

/** Writes another search into the address, in place of the present one. */
export function useChangeSearch(): (next: (old: InboxSearch) => InboxSearch) => void {
  const navigate = useNavigate()
  return useCallback(
    next => void navigate({ to: '.', search: old => next(old as InboxSearch), replace: true }),
    [navigate],
  )
}
