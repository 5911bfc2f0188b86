import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { DeskError } from './desk-error.ts'
import { noteExpiry } from './session.ts'

/** Only silence and a starting desk are worth asking again: a clear answer stays the same. */
const isWorthRetrying = (count: number, error: unknown): boolean =>
  count < 2 && error instanceof DeskError && (error.code === 'offline' || error.code === 'notReady')

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noteExpiry }),
  mutationCache: new MutationCache({ onError: noteExpiry }),
  defaultOptions: {
    // The live stream says what has changed; the rest may stay as it is.
    queries: { staleTime: 30_000, gcTime: 10 * 60_000, retry: isWorthRetrying, refetchOnWindowFocus: true },
    mutations: { retry: false, networkMode: 'always' },
  },
})
