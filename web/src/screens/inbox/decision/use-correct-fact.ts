import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CorrectionRequest, DecisionView } from '../../../../../src/contract/decision.ts'
import type { TicketRow } from '../../../../../src/contract/ticket.ts'
import { isMorePressing, type Priority } from '../../../../../src/core/ticket/ticket.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { meQuery, ticketQuery } from '../../../api/queries.ts'
import { explainError } from '../../../components/explain-error.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { beginAct } from '../notice.ts'
import { applyCorrection, decidesAlike, withFact } from './apply-correction.ts'
import { joinDecision, useTellDecision } from './use-tell-decision.ts'
import { useFactWords } from './use-tell-fact.ts'

interface Deed {
  readonly correction: CorrectionRequest
  /** The decision and the ticket's priority as they were. */
  readonly before: DecisionView
  readonly priority: Priority
  /** Set where a correction is taken back: the priority to which the ticket returns, if it was raised. */
  readonly undoes: { readonly priority: Priority | null } | null
}

/** Says what a fact of the newest message really is: shown at once, told with what was decided, taken back by Undo. */
export function useCorrectFact(
  ticket: TicketRow,
): (correction: CorrectionRequest, before: DecisionView) => void {
  const t = useT()
  const queryClient = useQueryClient()
  const { data: me } = useQuery(meQuery)
  const tell = useTellCorrected()
  const { queryKey } = ticketQuery(ticket.id)
  const place = { ticketId: ticket.id, number: ticket.number }
  const { mutate } = useMutation({
    mutationFn: async ({ correction, before, undoes }: Deed) => {
      const answer = await correct(before.messageId, correction)
      if (answer.decision.if && undoes !== null && undoes.priority !== null)
        await prioritise(ticket.id, undoes.priority)
      return answer
    },
    onMutate: async ({ correction, before }) => {
      const tellHow = beginAct()
      await queryClient.cancelQueries({ queryKey })
      const memberId = me?.member.id ?? null
      queryClient.setQueryData(
        queryKey,
        old => old && applyCorrection(old, before.messageId, correction, memberId),
      )
      return tellHow
    },
    onSuccess: ({ decision, from }, { correction, before, priority, undoes }, tellHow) => {
      queryClient.setQueryData(
        queryKey,
        old => old && (old.decision?.messageId === decision.messageId ? { ...old, decision } : old),
      )
      if (undoes !== null) return tellHow({ ...place, text: t('thread.undone') })
      const isRaised = ticket.status !== 'resolved' && isMorePressing(decision.when.priority, priority)
      const back = {
        correction: { ...correction, value: from } as CorrectionRequest,
        before: decision,
        priority,
        undoes: { priority: isRaised ? priority : null },
      }
      tellHow({ ...place, text: tell(correction, before, decision), undo: () => mutate(back) })
    },
    onError: (error, { correction, before }, tellHow) => {
      const { messageId, facts } = before
      queryClient.setQueryData(
        queryKey,
        old => old && withFact(old, messageId, correction.fact, facts[correction.fact]),
      )
      tellHow?.({ ...place, text: explainError(error, t), isTrouble: true })
    },
    onSettled: () => queryClient.invalidateQueries(),
  })
  return (correction, before) => mutate({ correction, before, priority: ticket.priority, undoes: null })
}

export const correct = (messageId: string, body: CorrectionRequest) =>
  answerOf(desk.POST('/api/messages/{id}/facts', { params: { path: { id: messageId } }, body }))

const prioritise = (ticketId: string, priority: Priority) =>
  answerOf(
    desk.POST('/api/tickets/{id}/acts', {
      params: { path: { id: ticketId } },
      body: { act: 'prioritise', priority },
    }),
  )

/** "Intent: a problem. Now: Answer · Billing · In public · Within 1h". */
export function useTellCorrected() {
  const t = useT()
  const words = useFactWords()
  const tellDecision = useTellDecision()
  return ({ fact, value }: CorrectionRequest, before: DecisionView, after: DecisionView): string => {
    const pair = words.pair(fact, value)
    if (decidesAlike(before, after)) return t('decision.correctedAlike', { fact: pair })
    return t('decision.corrected', { fact: pair, decision: joinDecision(tellDecision(after), after.if) })
  }
}
