import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { AddToEscalationRequest, RerouteRequest } from '../../../../../src/contract/escalation.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { showNotice } from '../notice.ts'
import { explainEscalation } from './explain-escalation.ts'

/** What is done with a question to a department. Each tells whether it was done, so that no words are lost. */
export interface EscalationActs {
  add(id: string, body: AddToEscalationRequest): Promise<boolean>
  reroute(id: string, body: RerouteRequest): Promise<boolean>
  withdraw(id: string, text: string): Promise<boolean>
  settle(id: string): Promise<boolean>
  retry(errandId: string): Promise<boolean>
  closeLink(id: string): Promise<boolean>
}

export function useEscalationActs(ticketId: string): EscalationActs {
  const t = useT()
  const queryClient = useQueryClient()
  return useMemo(() => {
    const perform = async (act: Promise<unknown>, done: string): Promise<boolean> => {
      const isDone = await act.then(
        () => true,
        (error: unknown) => {
          showNotice({ ticketId, text: explainEscalation(error, t), isTrouble: true })
          return false
        },
      )
      if (isDone) showNotice({ ticketId, text: done })
      for (const queryKey of [['ticket', ticketId], ['tickets'], ['counts'], ['departments']])
        void queryClient.invalidateQueries({ queryKey })
      return isDone
    }
    const byId = (id: string) => ({ params: { path: { id } } })
    return {
      add: (id, body) =>
        perform(
          answerOf(desk.POST('/api/escalations/{id}/additions', { ...byId(id), body })),
          t('escalations.done.added'),
        ),
      reroute: (id, body) =>
        perform(
          answerOf(desk.POST('/api/escalations/{id}/reroute', { ...byId(id), body })),
          t('escalations.done.rerouted'),
        ),
      withdraw: (id, text) =>
        perform(
          answerOf(desk.POST('/api/escalations/{id}/withdraw', { ...byId(id), body: { text } })),
          t('escalations.done.withdrawn'),
        ),
      settle: id =>
        perform(answerOf(desk.POST('/api/escalations/{id}/settle', byId(id))), t('escalations.done.settled')),
      retry: id =>
        perform(answerOf(desk.POST('/api/errands/{id}/retry', byId(id))), t('escalations.done.retried')),
      closeLink: id =>
        perform(
          answerOf(desk.DELETE('/api/escalations/{id}/link', byId(id))),
          t('escalations.done.linkClosed'),
        ),
    }
  }, [ticketId, queryClient, t])
}
