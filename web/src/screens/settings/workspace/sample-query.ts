import { queryOptions } from '@tanstack/react-query'
import { answerOf, desk } from '../../../api/client.ts'

export const sampleQuery = queryOptions({
  queryKey: ['sample'],
  queryFn: () => answerOf(desk.GET('/api/sample')),
})
