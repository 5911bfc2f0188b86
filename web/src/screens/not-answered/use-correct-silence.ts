import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { CorrectionRequest, DecisionView } from '../../../../src/contract/decision.ts'
import { explainError } from '../../components/explain-error.ts'
import { useT } from '../../i18n/locale-provider.tsx'
import { correct, useTellCorrected } from '../inbox/decision/use-correct-fact.ts'
import { showNotice } from '../inbox/notice.ts'

/** Says what a fact of a message that was left alone really is. Where it is to be answered then, its ticket opens. */
export function useCorrectSilence(before: DecisionView) {
  const t = useT()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const tell = useTellCorrected()
  const { messageId } = before
  return useMutation({
    mutationFn: (correction: CorrectionRequest) => correct(messageId, correction),
    onSuccess: async ({ decision, ticketId, from }, correction) => {
      await queryClient.invalidateQueries()
      if (ticketId === null || !decision.if) return
      const takeBack = async () => {
        await correct(messageId, { ...correction, value: from } as CorrectionRequest)
        await queryClient.invalidateQueries()
        await navigate({ to: '/not-answered' })
      }
      const tellTrouble = (error: unknown) =>
        showNotice({ ticketId, text: explainError(error, t), isTrouble: true })
      showNotice({
        ticketId,
        text: tell(correction, before, decision),
        undo: () => void takeBack().catch(tellTrouble),
      })
      await navigate({ to: '/inbox/$ticketId', params: { ticketId } })
    },
  })
}
