import { isDeskError } from '../../../api/desk-error.ts'
import { isLive } from '../../../api/is-live.ts'
import { giveBackLetter } from './give-back.ts'
import { idOf, type Letter, listLetters } from './letters.ts'
import { sendLetter, showLetter } from './send.ts'

const leaving = new Set<string>()

/** Sends a letter again that was never answered for; a refusal now gives its text back. */
export function resend(id: string): void {
  const letter = listLetters().find(each => idOf(each) === id)
  if (letter !== undefined) void again(letter)
}

async function again(letter: Letter): Promise<void> {
  const id = idOf(letter)
  if (leaving.has(id)) return
  leaving.add(id)
  try {
    await sendLetter(letter)
  } catch (error) {
    if (!isDeskError(error, 'notFound')) giveBackLetter(letter)
  } finally {
    leaving.delete(id)
  }
}

/**
 * Letters that an earlier page left behind are shown at once. Whenever the desk is within reach again, what was
 * written meanwhile goes out.
 */
export function watchLetters(): () => void {
  for (const letter of listLetters()) showLetter(letter, 'lost')
  const sendAll = () => {
    if (isLive.get()) for (const letter of listLetters()) void again(letter)
  }
  window.addEventListener('online', sendAll)
  const stop = isLive.subscribe(sendAll)
  return () => {
    window.removeEventListener('online', sendAll)
    stop()
  }
}
