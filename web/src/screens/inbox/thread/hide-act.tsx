import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { MessageView } from '../../../../../src/contract/ticket.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { useMay } from '../../../api/use-may.ts'
import { explainError } from '../../../components/explain-error.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { showNotice } from '../notice.ts'
import classes from './delivery.module.css'

interface Props {
  readonly message: MessageView
  readonly ticketId: string
}

/** Takes a reply under our own post from the public's sight, or shows it again. */
export function HideAct({ message, ticketId }: Props) {
  const t = useT()
  const mayHide = useMay('message.hide')
  const queryClient = useQueryClient()
  const hide = useMutation({
    mutationFn: (hidden: boolean) =>
      answerOf(
        desk.POST('/api/messages/{id}/hide', { params: { path: { id: message.id } }, body: { hidden } }),
      ),
    onError: error => showNotice({ ticketId, text: explainError(error, t), isTrouble: true }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['ticket', ticketId] }),
  })
  if (!message.mayHide || !mayHide) return null
  return (
    <button
      type="button"
      className={classes.act}
      disabled={hide.isPending}
      onClick={() => hide.mutate(!message.isHidden)}
    >
      {message.isHidden ? t('thread.show') : t('thread.hide')}
    </button>
  )
}
