import { queryOptions } from '@tanstack/react-query'
import { answerOf, desk } from '../../api/client.ts'

export const handoverQuery = queryOptions({
  queryKey: ['handover'],
  queryFn: () => answerOf(desk.GET('/api/handover')),
})
