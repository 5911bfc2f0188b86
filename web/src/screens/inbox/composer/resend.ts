import { isDeskError } from '../../../api/desk-error.ts'
import { giveBackDraft } from './drafts.ts'
import { findLost, type Letter, listLost, sendLetter, textOf } from './send.ts'

/** Sends a letter again whose request was never answered; a refusal now gives its text back. */
export function resend(ticketId: string, id: string): void {
  const letter = findLost(id)
  if (letter !== undefined && letter.ticketId === ticketId) void again(letter)
}

/** The network is back: what was written meanwhile goes out. */
window.addEventListener('online', () => {
  for (const letter of listLost()) void again(letter)
})

async function again(letter: Letter): Promise<void> {
  try {
    await sendLetter(letter)
  } catch (error) {
    if (!isDeskError(error, 'notFound')) giveBackDraft(letter.ticketId, letter.mode, textOf(letter))
  }
}
