import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answerOf, desk } from '../../../api/client.ts'
import { ticketQuery } from '../../../api/queries.ts'
import { explainError } from '../../../components/explain-error.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { showNotice } from '../notice.ts'
import { applyReaction, type ReactionChange } from './apply-reaction.ts'

/** Likes or reposts; shown at once, and taken back from the screen where the network refuses. */
export function useReact(ticketId: string) {
  const t = useT()
  const queryClient = useQueryClient()
  const { queryKey } = ticketQuery(ticketId)
  return useMutation({
    mutationFn: ({ messageId, reaction, on }: ReactionChange) =>
      answerOf(
        desk.POST('/api/messages/{id}/react', {
          params: { path: { id: messageId } },
          body: { reaction, on },
        }),
      ),
    onMutate: async change => {
      await queryClient.cancelQueries({ queryKey })
      queryClient.setQueryData(queryKey, old => old && applyReaction(old, change))
    },
    onError: (error, change) => {
      queryClient.setQueryData(queryKey, old => old && applyReaction(old, { ...change, on: !change.on }))
      showNotice({ ticketId, text: explainError(error, t), isTrouble: true })
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey }),
  })
}
