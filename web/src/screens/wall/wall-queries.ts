import { queryOptions } from '@tanstack/react-query'
import { answerOf, desk } from '../../api/client.ts'

/** News comes together: a wall that trembles is read by nobody. */
const NEWS_MS = 2000
/** Time goes on also where nothing happens. */
const IDLE_MS = 30_000

/** The room now. The live stream says that it is no longer so; it is asked for anew a moment later. */
export const wallQuery = queryOptions({
  queryKey: ['wall'],
  queryFn: () => answerOf(desk.GET('/api/wall')),
  refetchInterval: ({ state }) => (state.isInvalidated ? NEWS_MS : IDLE_MS),
})
