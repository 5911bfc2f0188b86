import type { WayView } from '../../../../../src/contract/ticket.ts'
import type { Locale } from '../../../../../src/core/language.ts'
import type { ComposerMode } from '../outgoing.ts'
import { type AnswerMode, writeApprovalNote } from './approval-note.ts'
import { type Extras, toRequest } from './extras.ts'
import type { Letter } from './letters.ts'

type Written = { readonly text: string; readonly extras: Extras }

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

/** An answer that a supervisor reads first: a note that carries all its words. */
export const writeRequest = (
  ticketId: string,
  mode: AnswerMode,
  texts: readonly string[],
  locale: Locale,
): Letter => writeNote(ticketId, writeApprovalNote(mode, texts.join('\n\n'), locale))

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
    },
    written,
  }
}
