import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answerOf, desk } from '../../../api/client.ts'
import { explainError } from '../../../components/explain-error.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { showNotice } from '../notice.ts'

/** Takes a reply under our own post from the public's sight, or shows it again. */
export function useHide(ticketId: string) {
  const t = useT()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ messageId, hidden }: { readonly messageId: string; readonly hidden: boolean }) =>
      answerOf(
        desk.POST('/api/messages/{id}/hide', { params: { path: { id: messageId } }, body: { hidden } }),
      ),
    onError: error => showNotice({ ticketId, text: explainError(error, t), isTrouble: true }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['ticket', ticketId] }),
  })
}
