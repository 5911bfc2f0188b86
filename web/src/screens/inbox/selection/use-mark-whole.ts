import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type TicketFilter, ticketsQuery } from '../../../api/queries.ts'
import { addSelected } from './selection.ts'

/** More than anybody looks through; what is beyond is a matter for a rule. */
const LIMIT = 1000

/** Marks what the view holds beyond what was scrolled to, page by page. */
export function useMarkWhole(filter: TicketFilter) {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(ticketsQuery(filter))
  const [isAsked, setIsAsked] = useState(false)
  const loaded = data?.pages.flatMap(page => page.tickets) ?? []
  const hasMore = hasNextPage && loaded.length < LIMIT
  useEffect(() => {
    if (!isAsked) return
    addSelected(loaded.slice(0, LIMIT))
    if (!hasMore) setIsAsked(false)
    else if (!isFetchingNextPage) void fetchNextPage()
  }, [isAsked, hasMore, isFetchingNextPage, fetchNextPage, loaded])
  return { more: hasMore, isFetching: isAsked, limit: LIMIT, mark: () => setIsAsked(true) }
}
