import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { LoopActRequest } from '../../../../../src/contract/public-loop.ts'
import { LOOP_REFUSALS, type LoopRefusal } from '../../../../../src/core/public-loop/public-loop.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { refusalOf } from '../../../api/desk-error.ts'
import { explainError } from '../../../components/explain-error.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import type { Translate } from '../../../i18n/translator.ts'
import { showNotice } from '../notice.ts'

/** What a person says of the public loop, each told with the way back where there is one. */
export type SayOfLoop = (act: LoopActRequest) => void

/** What takes it back. */
const BACK: Readonly<Partial<Record<LoopActRequest['act'], LoopActRequest>>> = {
  waive: { act: 'takeBack' },
  ledToPhone: { act: 'withdraw' },
}

export function useLoopActs(ticketId: string): SayOfLoop {
  const t = useT()
  const queryClient = useQueryClient()
  return useMemo(() => {
    const say = async (body: LoopActRequest): Promise<void> => {
      const back = BACK[body.act]
      try {
        const params = { path: { id: ticketId } }
        await answerOf(desk.POST('/api/tickets/{id}/public-loop', { params, body }))
        showNotice({
          ticketId,
          text: t(`publicLoop.done.${body.act}`),
          undo: back === undefined ? undefined : () => void say(back),
        })
      } catch (error) {
        showNotice({ ticketId, text: explainLoop(error, t), isTrouble: true })
      }
      for (const queryKey of [['ticket', ticketId], ['tickets'], ['counts']])
        void queryClient.invalidateQueries({ queryKey })
    }
    return body => void say(body)
  }, [ticketId, queryClient, t])
}

const OF_LOOPS: readonly string[] = [...LOOP_REFUSALS, 'nothingPublic']
const isOfLoops = (code: string | null): code is LoopRefusal | 'nothingPublic' =>
  code !== null && OF_LOOPS.includes(code)

function explainLoop(error: unknown, t: Translate): string {
  const refusal = refusalOf(error)
  return isOfLoops(refusal) ? t(`publicLoop.refusal.${refusal}`) : explainError(error, t)
}
