import type { ReplyRequest } from '../../../../../src/contract/reply.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { isDeskError } from '../../../api/desk-error.ts'
import { queryClient } from '../../../api/query-client.ts'
import { noteExpiry } from '../../../api/session.ts'
import { type ComposerMode, dropOutgoing, putOutgoing } from '../outgoing.ts'

/** One text on its way out of the composer. */
export type Letter =
  | { readonly mode: 'public' | 'direct'; readonly ticketId: string; readonly reply: ReplyRequest }
  | { readonly mode: 'note'; readonly ticketId: string; readonly messageId: string; readonly text: string }

export const idOf = (letter: Letter): string =>
  letter.mode === 'note' ? letter.messageId : letter.reply.deliveryId
export const textOf = (letter: Letter): string => (letter.mode === 'note' ? letter.text : letter.reply.text)

/** Letters whose request was never answered, by id: the same one may go again without becoming two. */
const lost = new Map<string, Letter>()

/** Shows the bubble, sends the letter. Throws what the desk refuses; silence leaves the bubble to be sent again. */
export async function sendLetter(letter: Letter): Promise<void> {
  const id = idOf(letter)
  show(letter, 'leaving')
  try {
    await post(letter)
    lost.delete(id)
    await queryClient.invalidateQueries({ queryKey: ['ticket', letter.ticketId] })
    dropOutgoing(letter.ticketId, id)
  } catch (error) {
    if (isDeskError(error, 'offline') || isDeskError(error, 'notReady')) {
      lost.set(id, letter)
      show(letter, 'lost')
      return
    }
    dropOutgoing(letter.ticketId, id)
    noteExpiry(error)
    throw error
  }
}

function post(letter: Letter): Promise<unknown> {
  const params = { path: { id: letter.ticketId } }
  if (letter.mode === 'note') {
    const body = { messageId: letter.messageId, text: letter.text }
    return answerOf(desk.POST('/api/tickets/{id}/notes', { params, body }))
  }
  return answerOf(desk.POST('/api/tickets/{id}/replies', { params, body: letter.reply }))
}

const show = (letter: Letter, state: 'leaving' | 'lost'): void =>
  putOutgoing(letter.ticketId, {
    id: idOf(letter),
    mode: letter.mode satisfies ComposerMode,
    text: textOf(letter),
    startedAt: new Date().toISOString(),
    state,
  })

export const listLost = (): readonly Letter[] => [...lost.values()]
export const findLost = (id: string): Letter | undefined => lost.get(id)
