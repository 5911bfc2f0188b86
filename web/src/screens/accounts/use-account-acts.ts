import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { AccountChange } from '../../../../src/contract/account.ts'
import { answerOf, desk } from '../../api/client.ts'

export function useAccountActs(id: string) {
  const queryClient = useQueryClient()
  const params = { path: { id } }
  const onSettled = () => queryClient.invalidateQueries({ queryKey: ['accounts'] })
  return {
    check: useMutation({
      mutationFn: () => answerOf(desk.POST('/api/accounts/{id}/check', { params })),
      onSettled,
    }),
    change: useMutation({
      mutationFn: (body: AccountChange) => answerOf(desk.PATCH('/api/accounts/{id}', { params, body })),
      onSettled,
    }),
    remove: useMutation({
      mutationFn: () => answerOf(desk.DELETE('/api/accounts/{id}', { params })),
      onSettled,
    }),
  }
}
