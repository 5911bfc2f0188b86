import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { SkipReason } from '../../../../../src/core/queue/words.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { DeskError } from '../../../api/desk-error.ts'
import { meQuery } from '../../../api/queries.ts'
import { explainError } from '../../../components/explain-error.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { showNotice } from '../notice.ts'
import { useAct } from '../use-acts.ts'
import { given } from './given.ts'

/** Puts the ticket back into its queue, for others; undone, it is mine again, and the reason for which it came stands. */
export function useGiveBack(ticketId: string) {
  const t = useT()
  const queryClient = useQueryClient()
  const { data: me } = useQuery(meQuery)
  const { mutate: act } = useAct(ticketId)
  return useMutation({
    mutationFn: (reason: SkipReason) =>
      answerOf(
        desk.POST('/api/tickets/{id}/skip', {
          params: { path: { id: ticketId } },
          body: { reason, note: '' },
        }),
      ),
    onSuccess: () => {
      const before = given.get()
      given.set(null)
      // Whoever asked has gone with the line: nothing of it may wait for the desk's answer.
      const takeAgain = (to: string) => {
        given.set(before)
        act({ act: 'assign', to })
      }
      showNotice({
        ticketId,
        text: t('routing.givenBack'),
        undo: me && (() => takeAgain(me.member.id)),
        offersNext: true,
      })
    },
    onError: error => {
      const isGone = error instanceof DeskError && error.details.refusal === 'notYours'
      const text = isGone ? t('routing.notYours') : explainError(error, t)
      showNotice({ ticketId, text, isTrouble: true })
    },
    onSettled: () => {
      for (const key of [['ticket', ticketId], ['tickets'], ['counts'], ['team'], ['why', ticketId]])
        void queryClient.invalidateQueries({ queryKey: key })
    },
  })
}
