import type { DraftView } from '../../../../../src/contract/draft.ts'
import { createStore, useStore } from '../../../app/store.ts'
import type { ComposerMode } from '../outgoing.ts'

export type DraftSource = NonNullable<DraftView['source']>

/** What this page knows better than the desk: null where what stood there is gone. */
const sources = createStore<ReadonlyMap<string, DraftSource | null>>(new Map())
const keyOf = (ticketId: string, mode: ComposerMode): string => `${ticketId}.${mode}`

/** From now on what stands in the composer goes on from this answer; null: from none. */
export const putDraftSource = (ticketId: string, mode: ComposerMode, source: DraftSource | null): void =>
  sources.set(new Map(sources.get()).set(keyOf(ticketId, mode), source))

/** The desk's own word holds again. */
export function forgetDraftSource(ticketId: string, mode: ComposerMode): void {
  const left = new Map(sources.get())
  if (left.delete(keyOf(ticketId, mode))) sources.set(left)
}

export const readDraftSource = (ticketId: string, mode: ComposerMode): DraftSource | null =>
  sources.get().get(keyOf(ticketId, mode)) ?? null

/** From whose answer a draft goes on, of what the desk says and what was done here since. */
export function useDraftSources(
  ticketId: string,
): (mode: ComposerMode, draft: DraftView | undefined) => DraftSource | null {
  const known = useStore(sources)
  return (mode, draft) => {
    const here = known.get(keyOf(ticketId, mode))
    return here === undefined ? (draft?.source ?? null) : here
  }
}
