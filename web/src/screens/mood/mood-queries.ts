import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answerOf, desk } from '../../api/client.ts'
import type { KindQuery } from './kinds.ts'
import type { MoodSearch } from './mood-search.ts'
import { MEASURES, placeSpan } from './place-span.ts'

type Choice = Pick<MoodSearch, 'span' | 'account' | 'language' | 'named'>

/** Time goes on also where nobody writes. */
const IDLE_MS = 60_000

const filterOf = ({ account, language, named }: Choice) => ({ accountId: account, language, named })

export const moodQuery = (choice: Choice) =>
  queryOptions({
    queryKey: ['mood', choice.span, filterOf(choice)],
    queryFn: () => {
      const now = new Date()
      const query = { ...placeSpan(choice.span, now.getTime(), now.getTimezoneOffset()), ...filterOf(choice) }
      return answerOf(desk.GET('/api/mood', { params: { query } }))
    },
    placeholderData: keepPreviousData,
    // The live stream only says that it is no longer so: counting costs the desk more than a list does.
    refetchInterval: ({ state }) => (state.isInvalidated ? MEASURES[choice.span].pauseMs : IDLE_MS),
  })

export interface Point extends Choice {
  readonly from: string
  readonly to: string
  readonly kind: KindQuery
}

export const moodMessagesQuery = ({ from, to, kind, ...choice }: Point) =>
  infiniteQueryOptions({
    queryKey: ['moodMessages', from, to, kind, filterOf(choice)],
    queryFn: ({ pageParam }) => {
      const query = { from, to, ...kind, ...filterOf(choice), ...(pageParam && { cursor: pageParam }) }
      return answerOf(desk.GET('/api/mood/messages', { params: { query } }))
    },
    initialPageParam: '',
    getNextPageParam: page => page.nextCursor,
  })
