import { createStore } from '../../../app/store.ts'
import { draftSent } from '../composer/drafts.ts'
import type { ComposerMode } from '../outgoing.ts'

/** What an agent had written before her draft was put into another language; kept in this browser, to be checked by. */
export interface DraftOriginal {
  readonly text: string
  readonly further: readonly { readonly key: string; readonly text: string }[]
  readonly to: string
  readonly by: string
}

type Box = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const keyOf = (ticketId: string, mode: ComposerMode): string => `pronto.original.${ticketId}.${mode}`
/** Changes with each that is kept or forgotten. */
export const draftOriginals = createStore<ReadonlyMap<string, DraftOriginal | null>>(new Map())

export function readOriginal(
  ticketId: string,
  mode: ComposerMode,
  box: Box = localStorage,
): DraftOriginal | null {
  const key = keyOf(ticketId, mode)
  const known = draftOriginals.get().get(key)
  if (known !== undefined) return known
  try {
    return JSON.parse(box.getItem(key) ?? 'null') as DraftOriginal | null
  } catch {
    return null
  }
}

/** Null forgets it. */
export function keepOriginal(
  ticketId: string,
  mode: ComposerMode,
  original: DraftOriginal | null,
  box: Box = localStorage,
): void {
  const key = keyOf(ticketId, mode)
  try {
    if (original === null) box.removeItem(key)
    else box.setItem(key, JSON.stringify(original))
  } catch {
    // A full or closed storage keeps it as long as the page.
  }
  draftOriginals.set(new Map(draftOriginals.get()).set(key, original))
}

// What has been sent needs its original no more, wherever its author is by then.
draftSent.subscribe(() => {
  const sent = draftSent.get()
  if (sent !== null && readOriginal(sent.ticketId, sent.mode) !== null)
    keepOriginal(sent.ticketId, sent.mode, null)
})
