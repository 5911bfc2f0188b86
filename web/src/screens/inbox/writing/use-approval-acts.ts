import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { ApprovalView } from '../../../../../src/contract/approval.ts'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import type { MacroAct } from '../../../../../src/core/macro/macro.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { isDeskError } from '../../../api/desk-error.ts'
import { explainError } from '../../../components/explain-error.ts'
import { useLanguage, useT } from '../../../i18n/locale-provider.tsx'
import { decideWay } from '../composer/decide-mode.ts'
import { listTexts, toRequest } from '../composer/extras.ts'
import { showNotice } from '../notice.ts'
import { toExtras } from './content.ts'

/** What was decided changes the ticket, its lists and its counts. */
function useRefresh(ticketId: string): () => void {
  const queryClient = useQueryClient()
  return () => {
    for (const queryKey of [['ticket', ticketId], ['tickets'], ['counts']])
      void queryClient.invalidateQueries({ queryKey })
  }
}

interface Sending {
  /** What goes along, without what was left out. */
  readonly acts: readonly MacroAct[]
  /** As they are to go, one for each post. */
  readonly texts: readonly string[]
  readonly sendAnyway: boolean
}

/** Lets it go. Its id is made once, so that a second press is no second answer. */
export function useApprove(
  detail: TicketDetail,
  approval: ApprovalView,
  candidate: ApprovalView['candidates'][number],
) {
  const { t, formats } = useLanguage()
  const { ways, messages, ticket } = detail
  const way = decideWay(ways, approval.mode, approval.accountId)
  const deliveryId = useRef(crypto.randomUUID())
  const seenId = useRef(messages.at(-1)?.id ?? null)
  const refresh = useRefresh(ticket.id)
  const send = useMutation({
    mutationFn: ({ texts: [text = '', ...further], acts, sendAnyway }: Sending) => {
      if (way === undefined) throw new Error('an answer without a way cannot be let go')
      const extras = toExtras({ ...candidate, text, further, acts: [...acts] })
      const texts = listTexts(text, extras)
      const body = {
        deliveryId: deliveryId.current,
        mode: way.mode,
        targetMessageId: way.targetMessageId,
        accountId: way.accountId,
        text: texts[0] ?? '',
        ...toRequest(texts, extras, way),
        lastSeenMessageId: seenId.current,
        sendAnyway,
      }
      return answerOf(
        desk.POST('/api/approvals/{id}/approve', { params: { path: { id: approval.id } }, body }),
      )
    },
    onSuccess: ({ messageId, notBefore }) => {
      const at = formats.dayAndClock(new Date(notBefore))
      const text = messageId === null ? t('composer.laterKept', { at }) : t('drafts.approved')
      showNotice({ ticketId: ticket.id, text })
    },
    onSettled: refresh,
  })
  const isCrossed = isDeskError(send.error, 'answeredMeanwhile')
  return {
    isAllowed: way?.isAllowed === true,
    /** Somebody has answered meanwhile: it goes all the same only when that is said. */
    isCrossed,
    trouble: send.error === null ? null : explainError(send.error, t),
    send,
  }
}

export function useRefuse(ticketId: string, approvalId: string) {
  const t = useT()
  const refresh = useRefresh(ticketId)
  return useMutation({
    mutationFn: (note: string) =>
      answerOf(
        desk.POST('/api/approvals/{id}/refuse', { params: { path: { id: approvalId } }, body: { note } }),
      ),
    onError: error => showNotice({ ticketId, text: explainError(error, t), isTrouble: true }),
    onSettled: refresh,
  })
}

export function useWithdraw(ticketId: string, approvalId: string) {
  const t = useT()
  const refresh = useRefresh(ticketId)
  return useMutation({
    mutationFn: () =>
      answerOf(desk.POST('/api/approvals/{id}/withdraw', { params: { path: { id: approvalId } } })),
    onError: error => showNotice({ ticketId, text: explainError(error, t), isTrouble: true }),
    onSettled: refresh,
  })
}
