import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { TicketActRequest } from '../../../../../src/contract/ticket.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { bulkState, stopAsked } from './bulk-state.ts'
import { type BulkAct, reverseOf, runBulk } from './run-bulk.ts'
import { clearSelection, selection } from './selection.ts'

/** Does one act with all that is selected; it can be stopped meanwhile and taken back afterwards. */
export function useBulk(): (act: TicketActRequest) => Promise<void> {
  const queryClient = useQueryClient()
  return useMemo(() => {
    const run = async (acts: readonly BulkAct[]) => {
      stopAsked.set(false)
      bulkState.set({ is: 'running', answered: 0, all: acts.length })
      const result = await runBulk(acts, {
        send: part => answerOf(desk.POST('/api/tickets/acts', { body: { acts: [...part] } })),
        tell: answered => {
          bulkState.set({ is: 'running', answered, all: acts.length })
          return !stopAsked.get()
        },
      })
      for (const key of ['tickets', 'counts', 'ticket'])
        void queryClient.invalidateQueries({ queryKey: [key] })
      return result
    }
    return async act => {
      const before = selection.get()
      const result = await run([...before.keys()].map(id => ({ id, act })))
      const back = reverseOf(act, before, result.done)
      const undo = async () => {
        const undone = await run(back)
        bulkState.set({ is: 'over', result: undone, undo: null })
      }
      if (result.left === 0) clearSelection()
      bulkState.set({ is: 'over', result, undo: back.length > 0 ? () => void undo() : null })
    }
  }, [queryClient])
}
