import type { WayView } from '../../../../../src/contract/ticket.ts'
import type { ComposerMode } from '../outgoing.ts'
import { type Extras, toRequest } from './extras.ts'
import type { Letter } from './letters.ts'

/** What an answer was made of. */
export type Written = { readonly text: string; readonly extras: Extras }

/** What is about to leave the composer; null where there is no way for it. */
export function writeLetter(
  ticketId: string,
  mode: ComposerMode,
  way: WayView | undefined,
  texts: readonly string[],
  written: Written,
  lastSeenMessageId: string | null,
): Letter | null {
  if (mode === 'note') return writeNote(ticketId, texts[0] ?? '')
  return way === undefined ? null : writeAnswer(ticketId, way, texts, written, lastSeenMessageId)
}

const writeNote = (ticketId: string, text: string): Letter => ({
  mode: 'note',
  ticketId,
  messageId: crypto.randomUUID(),
  text,
})

export function writeAnswer(
  ticketId: string,
  way: WayView,
  texts: readonly string[],
  written: Written,
  lastSeenMessageId: string | null,
): Letter {
  const { mode, targetMessageId, accountId } = way
  return {
    mode,
    ticketId,
    reply: {
      deliveryId: crypto.randomUUID(),
      mode,
      targetMessageId,
      accountId,
      text: texts[0] ?? '',
      ...toRequest(texts, written.extras, way),
      lastSeenMessageId,
      sendAnyway: false,
      isAcknowledgement: written.extras.isFirstWord === true,
      ...sayLoopWord(written.extras),
    },
    written,
  }
}

/** Where its author has not chosen, the desk knows what the public is owed. */
const sayLoopWord = ({ loopWord }: Extras) =>
  loopWord === null ? {} : { loopWord: loopWord === 'none' ? null : loopWord }
