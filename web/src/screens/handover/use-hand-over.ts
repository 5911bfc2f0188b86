import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { HandoverRequest } from '../../../../src/contract/handover.ts'
import { answerOf, desk } from '../../api/client.ts'
import { useT } from '../../i18n/locale-provider.tsx'
import { rosterNotice } from '../roster/notice.ts'

/** Hands over and says how many went; Undo takes them back. */
export function useHandOver() {
  const t = useT()
  const queryClient = useQueryClient()
  const refresh = () =>
    Promise.all(
      ['handover', 'tickets', 'counts', 'ticket'].map(key =>
        queryClient.invalidateQueries({ queryKey: [key] }),
      ),
    )
  const takeBack = useMutation({
    mutationFn: (ticketIds: readonly string[]) =>
      answerOf(desk.POST('/api/handover/undo', { body: { ticketIds: [...ticketIds] } })),
    onSuccess: ({ done }) => rosterNotice.show({ text: t('roster.over.undone', { count: done.length }) }),
    onSettled: refresh,
  })
  return useMutation({
    mutationFn: (items: HandoverRequest['items']) =>
      answerOf(desk.POST('/api/handover', { body: { items } })),
    onSuccess: ({ done }) => {
      if (done.length > 0)
        rosterNotice.show({
          text: t('roster.over.done', { count: done.length }),
          undo: () => takeBack.mutate(done),
        })
    },
    onSettled: refresh,
  })
}
