import { MutationCache, type Query, QueryCache, QueryClient } from '@tanstack/react-query'
import { DeskError, isDeskError } from './desk-error.ts'
import { noteExpiry } from './session.ts'

/** Only silence and a starting desk are worth asking again: a clear answer stays the same. */
const isWorthRetrying = (count: number, error: unknown): boolean =>
  count < 2 && error instanceof DeskError && (error.code === 'offline' || error.code === 'notReady')

/** What was mine to read once, and is no more, stays on no screen. */
const forget = (query: Query<unknown, unknown, unknown>): void => query.setState({ data: undefined })

export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      noteExpiry(error)
      if (isDeskError(error, 'notAllowed')) forget(query)
    },
  }),
  mutationCache: new MutationCache({ onError: noteExpiry }),
  defaultOptions: {
    // The live stream says what has changed; the rest may stay as it is.
    queries: { staleTime: 30_000, gcTime: 10 * 60_000, retry: isWorthRetrying, refetchOnWindowFocus: true },
    mutations: { retry: false, networkMode: 'always' },
  },
})
