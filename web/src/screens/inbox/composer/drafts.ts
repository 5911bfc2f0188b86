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

/** Whatever was last begun or gone on with; a new object each time. */
export const draftChange = createStore<DraftPlace | null>(null)
export interface DraftPlace {
  readonly ticketId: string
  readonly mode: ComposerMode
}
export const noteDraft = (ticketId: string, mode: ComposerMode): void => draftChange.set({ ticketId, mode })

/** The desk has taken what stood there: it keeps no draft of it any more. */
export const draftSent = createStore<DraftPlace | null>(null)

/** Changes whenever somebody has left a composer. */
export const draftsLeft = createStore(0)

/** All texts that this browser keeps. */
export const listDraftPlaces = (box: Pick<Storage, 'length' | 'key'> = localStorage): DraftPlace[] =>
  Array.from({ length: box.length }, (_, n) => box.key(n) ?? '')
    .filter(key => key.startsWith(PREFIX))
    .map(key => {
      const [ticketId = '', mode = ''] = key.slice(PREFIX.length).split('.')
      return { ticketId, mode: mode as ComposerMode }
    })

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
  noteDraft(ticketId, mode)
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
  touchDrafts()
}

/** What stands in the composer was changed from outside of it. */
export const touchDrafts = (): void => touched.set(touched.get() + 1)

/** Changes whenever a draft was put back from outside of the composer. */
export const useDraftsTouched = (): number => useStore(touched)
