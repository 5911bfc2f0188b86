import { answerOf, desk } from '../../../api/client.ts'
import { isDeskError } from '../../../api/desk-error.ts'
import { queryClient } from '../../../api/query-client.ts'
import { noteExpiry } from '../../../api/session.ts'
import { type ComposerMode, dropOutgoing, putOutgoing } from '../outgoing.ts'
import { draftSent } from './drafts.ts'
import { forgetLetter, idOf, keepLetter, type Letter, textOf } from './letters.ts'

/** Shows the bubble, sends the letter. Throws what the desk refuses; silence leaves the bubble to be sent again. */
export async function sendLetter(letter: Letter): Promise<void> {
  const id = idOf(letter)
  keepLetter(letter)
  showLetter(letter, 'leaving')
  try {
    await post(letter)
    forgetLetter(id)
    draftSent.set({ ticketId: letter.ticketId, mode: letter.mode })
    await queryClient.invalidateQueries({ queryKey: ['ticket', letter.ticketId] })
    dropOutgoing(letter.ticketId, id)
  } catch (error) {
    if (isDeskError(error, 'offline') || isDeskError(error, 'notReady')) {
      showLetter(letter, 'lost')
      return
    }
    forgetLetter(id)
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

export const showLetter = (letter: Letter, state: 'leaving' | 'lost'): void =>
  putOutgoing(letter.ticketId, {
    id: idOf(letter),
    mode: letter.mode satisfies ComposerMode,
    text: textOf(letter),
    startedAt: new Date().toISOString(),
    state,
  })
