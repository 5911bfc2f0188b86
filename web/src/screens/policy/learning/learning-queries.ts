import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { answerOf, desk } from '../../../api/client.ts'

export const learningQuery = queryOptions({
  queryKey: ['learning'],
  queryFn: () => answerOf(desk.GET('/api/learning')),
  // Colleagues teach all day, and no event of theirs says so here.
  staleTime: 0,
  refetchInterval: 30_000,
})

export function useResetLearning() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => answerOf(desk.POST('/api/learning/reset')),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: learningQuery.queryKey }),
  })
}

export function useSetRight() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: { channel: string; isConfirmed: boolean }) =>
      answerOf(desk.POST('/api/learning/rights', { body })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: learningQuery.queryKey }),
  })
}
