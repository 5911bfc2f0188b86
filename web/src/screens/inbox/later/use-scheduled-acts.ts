import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answerOf, desk } from '../../../api/client.ts'
import { explainError } from '../../../components/explain-error.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { showNotice } from '../notice.ts'

/** Another time, or none, for an answer that waits for its own. */
export function useScheduledActs(ticketId: string, id: string) {
  const t = useT()
  const queryClient = useQueryClient()
  const params = { path: { id } }
  const told = {
    onError: (error: Error) => showNotice({ ticketId, text: explainError(error, t), isTrouble: true }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['ticket', ticketId] }),
  }
  const move = useMutation({
    mutationFn: (goesAt: string) =>
      answerOf(desk.POST('/api/scheduled-replies/{id}/move', { params, body: { goesAt } })),
    ...told,
  })
  const withdraw = useMutation({
    mutationFn: () => answerOf(desk.POST('/api/scheduled-replies/{id}/withdraw', { params })),
    ...told,
  })
  return { move, withdraw }
}
