import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answerOf, desk } from '../../../api/client.ts'
import { explainError } from '../../../components/explain-error.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { showNotice } from '../notice.ts'

/** What a person may say of a delivery that stands still: try it again, or where it ended. */
export function useDeliveryActs(ticketId: string, deliveryId: string) {
  const t = useT()
  const queryClient = useQueryClient()
  const params = { path: { id: deliveryId } }
  const after = {
    onError: (error: unknown) => showNotice({ ticketId, text: explainError(error, t), isTrouble: true }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['ticket', ticketId] }),
  }
  const retry = useMutation({
    mutationFn: (text?: string) =>
      answerOf(desk.POST('/api/deliveries/{id}/retry', { params, body: text === undefined ? {} : { text } })),
    ...after,
  })
  const settle = useMutation({
    mutationFn: (landed: boolean) =>
      answerOf(desk.POST('/api/deliveries/{id}/settle', { params, body: { landed } })),
    ...after,
  })
  return { retry, settle }
}
