import { createStore, useStore } from '../../../app/store.ts'
import type { ComposerMode } from '../outgoing.ts'

/**
 * Texts begun and not sent, by ticket and mode, kept in this browser: a closed tab, an ended session or a refused
 * reply loses none.
 */
export interface DraftBox {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
}

const PREFIX = 'pronto.draft.'
const keyOf = (ticketId: string, mode: ComposerMode): string => `${PREFIX}${ticketId}.${mode}`

const touched = createStore(0)

export function readDraft(ticketId: string, mode: ComposerMode, box: DraftBox = localStorage): string {
  try {
    return box.getItem(keyOf(ticketId, mode)) ?? ''
  } catch {
    return ''
  }
}

export function writeDraft(
  ticketId: string,
  mode: ComposerMode,
  text: string,
  box: DraftBox = localStorage,
): void {
  try {
    if (text === '') box.removeItem(keyOf(ticketId, mode))
    else box.setItem(keyOf(ticketId, mode), text)
  } catch {
    // A full or closed storage must not stop anyone from typing.
  }
}

/** Puts a text that came back (undone, refused) before whatever was begun since. */
export function giveBackDraft(
  ticketId: string,
  mode: ComposerMode,
  text: string,
  box: DraftBox = localStorage,
): void {
  const begun = readDraft(ticketId, mode, box)
  writeDraft(ticketId, mode, begun.trim() === '' ? text : `${text}\n\n${begun}`, box)
  touched.set(touched.get() + 1)
}

/** Changes whenever a draft was put back from outside of the composer. */
export const useDraftsTouched = (): number => useStore(touched)
