import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { MessageView } from '../../../../../src/contract/ticket.ts'
import { type Action, useActions } from '../../../actions/registry.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { explainError } from '../../../components/explain-error.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { giveBackDraft } from '../composer/drafts.ts'
import { giveBackExtras, toExtras } from '../composer/extras.ts'
import { showNotice } from '../notice.ts'

interface Undoable {
  readonly ticketId: string
  readonly deliveryId: string
  readonly message: MessageView
  readonly isOpen: boolean
}

const NONE: readonly Action[] = []

/** Takes a reply back before it goes; its text returns to the composer. */
export function useUndo({ ticketId, deliveryId, message, isOpen }: Undoable) {
  const t = useT()
  const queryClient = useQueryClient()
  const undo = useMutation({
    mutationFn: () =>
      answerOf(desk.POST('/api/deliveries/{id}/undo', { params: { path: { id: deliveryId } } })),
    onSuccess: ({ text, parts }) => {
      const mode = message.visibility === 'direct' ? 'direct' : 'public'
      giveBackDraft(ticketId, mode, parts[0]?.text ?? text)
      giveBackExtras(ticketId, mode, toExtras(parts))
      showNotice({ ticketId, text: t('delivery.undone') })
    },
    onError: error => showNotice({ ticketId, text: explainError(error, t), isTrouble: true }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['ticket', ticketId] }),
  })
  const { mutate } = undo
  const actions = useMemo<readonly Action[]>(
    () =>
      isOpen
        ? [
            {
              id: 'undoReply',
              group: 'answer',
              label: t('actions.undoReply'),
              keys: 'z',
              run: () => mutate(),
            },
          ]
        : NONE,
    [isOpen, t, mutate],
  )
  useActions(actions)
  return undo
}
