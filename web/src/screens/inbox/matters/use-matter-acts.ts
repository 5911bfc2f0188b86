import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { answerOf, desk } from '../../../api/client.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { beginAct } from '../notice.ts'
import { explainMatter } from './explain-matter.ts'

/** A ticket by its id and by the number that people say. */
export interface Named {
  readonly ticketId: string
  readonly number: number
}

/** Joining and parting tickets, each told with the way back. */
export interface MatterActs {
  merge(other: Named): void
  link(other: Named): void
  split(messageIds: readonly string[]): void
  undoMerge(mergeId: string): void
  undoSplit(splitId: string): void
  unlink(linkId: string, other: Named): void
}

export function useMatterActs(ticketId: string): MatterActs {
  const t = useT()
  const queryClient = useQueryClient()
  return useMemo(() => {
    const refresh = () => {
      for (const queryKey of [['ticket'], ['tickets'], ['counts'], ['others']])
        void queryClient.invalidateQueries({ queryKey })
    }
    /** Does it, and says so with what takes it back. */
    const perform = async <T>(act: Promise<T>, tell: (done: T) => { text: string; undo?: () => void }) => {
      const tellHow = beginAct()
      try {
        tellHow({ ticketId, ...tell(await act) })
      } catch (error) {
        tellHow({ ticketId, text: explainMatter(error, t), isTrouble: true })
      }
      refresh()
    }
    const undone = () => ({ text: t('matters.done.undone') })
    const byId = (id: string) => ({ params: { path: { id } } })
    const acts: MatterActs = {
      merge: ({ ticketId: other, number }) =>
        void perform(
          answerOf(desk.POST('/api/tickets/{id}/merges', { ...byId(ticketId), body: { ticketId: other } })),
          ({ mergeId }) => ({
            text: t('matters.done.merged', { n: String(number) }),
            undo: () => acts.undoMerge(mergeId),
          }),
        ),
      link: ({ ticketId: other, number }) =>
        void perform(
          answerOf(desk.POST('/api/tickets/{id}/links', { ...byId(ticketId), body: { ticketId: other } })),
          ({ linkId }) => ({
            text: t('matters.done.linked', { n: String(number) }),
            undo: () => void perform(answerOf(desk.DELETE('/api/links/{id}', byId(linkId))), undone),
          }),
        ),
      split: messageIds =>
        void perform(
          answerOf(
            desk.POST('/api/tickets/{id}/splits', {
              ...byId(ticketId),
              body: { messageIds: [...messageIds] },
            }),
          ),
          ({ splitId, number }) => ({
            text: t('matters.done.split', { n: String(number) }),
            undo: () => acts.undoSplit(splitId),
          }),
        ),
      undoMerge: id => void perform(answerOf(desk.POST('/api/merges/{id}/undo', byId(id))), undone),
      undoSplit: id => void perform(answerOf(desk.POST('/api/splits/{id}/undo', byId(id))), undone),
      unlink: (id, other) =>
        void perform(answerOf(desk.DELETE('/api/links/{id}', byId(id))), () => ({
          text: t('matters.done.unlinked', { n: String(other.number) }),
          undo: () => acts.link(other),
        })),
    }
    return acts
  }, [ticketId, queryClient, t])
}
