import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answerOf, desk } from '../../../api/client.ts'

/** What can be done to one webhook. */
export function useWebhook(id: string) {
  const queryClient = useQueryClient()
  const onSettled = () => queryClient.invalidateQueries({ queryKey: ['webhooks'] })
  const params = { path: { id } }
  const test = useMutation({
    mutationFn: () => answerOf(desk.POST('/api/webhooks/{id}/test', { params })),
    onSettled,
  })
  const turn = useMutation({
    mutationFn: (isOn: boolean) => answerOf(desk.PATCH('/api/webhooks/{id}', { params, body: { isOn } })),
    onSettled,
  })
  const renew = useMutation({
    mutationFn: () => answerOf(desk.POST('/api/webhooks/{id}/secret', { params })),
    onSettled,
  })
  const remove = useMutation({
    mutationFn: () => answerOf(desk.DELETE('/api/webhooks/{id}', { params })),
    // What it was told is gone with it, and not asked for again.
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['webhooks'], exact: true }),
  })
  return { test, turn, renew, remove }
}
