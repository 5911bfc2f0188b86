import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { isDeskError } from '../../../api/desk-error.ts'
import { ticketQuery } from '../../../api/queries.ts'
import { explainError } from '../../../components/explain-error.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { pressNext } from '../next/press-next.ts'
import { showNotice } from '../notice.ts'
import { ANSWERED, askedResolution, askToResolve, resolvesOwing } from '../public-loop/asked-resolution.ts'
import { useChoose } from '../queue/use-choose.ts'
import { useAct } from '../use-acts.ts'
import type { AndThen, Collision } from './composer-state.ts'
import { giveBackLetter } from './give-back.ts'
import type { Letter } from './letters.ts'
import { sendLetter } from './send.ts'
import type { Draft } from './use-draft.ts'

interface Sending {
  /** Somebody answered meanwhile: the author says what becomes of the letter. */
  readonly collision: Collision | null
  sendNow(letter: Letter, andThen: AndThen | undefined): void
}

/** Sends a letter at once, and does what its author wanted to follow. */
export function useSending(detail: TicketDetail, { setTrouble }: Draft): Sending {
  const t = useT()
  const queryClient = useQueryClient()
  const goOn = useGoingOn(detail)
  const [collision, setCollision] = useState<Collision | null>(null)

  const post = async (letter: Letter, andThen: AndThen | undefined): Promise<void> => {
    try {
      await sendLetter(letter)
      goOn(letter, andThen)
    } catch (error) {
      if (isDeskError(error, 'answeredMeanwhile') && letter.mode !== 'note') {
        await queryClient.refetchQueries({ queryKey: ticketQuery(letter.ticketId).queryKey })
        setCollision(askAboutCollision(letter, andThen))
        return
      }
      giveBackLetter(letter)
      setTrouble(explainError(error, t))
    }
  }

  const askAboutCollision = (
    letter: Extract<Letter, { reply: unknown }>,
    andThen: AndThen | undefined,
  ): Collision => ({
    edit: () => {
      setCollision(null)
      giveBackLetter(letter)
    },
    sendAnyway: () => {
      setCollision(null)
      void post({ ...letter, reply: { ...letter.reply, sendAnyway: true } }, andThen)
    },
    discard: () => setCollision(null),
  })

  return { collision, sendNow: (letter, andThen) => void post(letter, andThen) }
}

/** What follows a letter that has left: the next ticket, the resolution, or a word that it has gone. */
function useGoingOn(detail: TicketDetail): (letter: Letter, andThen: AndThen | undefined) => void {
  const t = useT()
  const ticketId = detail.ticket.id
  const act = useAct(ticketId)
  const choose = useChoose()
  const resolveAfter = (letter: Letter) => {
    const resolve = () => {
      askedResolution.set(null)
      act.mutate(ANSWERED)
    }
    if (!(resolvesOwing(letter, detail) && askToResolve(ticketId, resolve))) resolve()
  }
  return (letter, andThen) => {
    if (andThen === 'next') void pressNext(ticketId, choose)
    else if (letter.mode !== 'note') showNotice({ ticketId, text: t('done.sent'), offersNext: true })
    // A first word is never the last one.
    if (andThen === 'resolve' && !(letter.mode !== 'note' && letter.reply.isAcknowledgement))
      resolveAfter(letter)
  }
}
