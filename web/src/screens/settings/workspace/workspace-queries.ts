import { queryOptions } from '@tanstack/react-query'
import { answerOf, desk } from '../../../api/client.ts'

export const workspaceQuery = queryOptions({
  queryKey: ['workspace'],
  queryFn: () => answerOf(desk.GET('/api/workspace')),
})

export const calendarsQuery = queryOptions({
  queryKey: ['calendars'],
  queryFn: () => answerOf(desk.GET('/api/workspace/calendars')),
  staleTime: Number.POSITIVE_INFINITY,
})
