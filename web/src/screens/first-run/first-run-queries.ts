import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { FirstRunAct } from '../../../../src/core/first-run/first-run.ts'
import { answerOf, desk } from '../../api/client.ts'

export const firstRunQuery = queryOptions({
  queryKey: ['firstRun'],
  queryFn: () => answerOf(desk.GET('/api/first-run')),
})

/** What the desk then says of it is shown at once. */
export function useFirstRunAct() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: FirstRunAct) => answerOf(desk.POST('/api/first-run/acts', { body })),
    onSuccess: answer => queryClient.setQueryData(firstRunQuery.queryKey, answer),
  })
}
