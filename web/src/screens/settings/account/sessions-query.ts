import { queryOptions } from '@tanstack/react-query'
import { answerOf, desk } from '../../../api/client.ts'

export const sessionsQuery = queryOptions({
  queryKey: ['mySessions'],
  queryFn: () => answerOf(desk.GET('/api/me/sessions')),
})
