import type { ComposerMode } from '../outgoing.ts'
import type { Kept } from './decide-merge.ts'

/** What the desk had of a draft when this browser last heard of it, and whose draft it was. */
export interface KeptDraft extends Kept {
  readonly memberId: string
  readonly changedAt: number
}

type Box = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const PREFIX = 'pronto.kept.'
const keyOf = (ticketId: string, mode: ComposerMode): string => `${PREFIX}${ticketId}.${mode}`

export function readKept(ticketId: string, mode: ComposerMode, box: Box = localStorage): KeptDraft | null {
  try {
    const kept: unknown = JSON.parse(box.getItem(keyOf(ticketId, mode)) ?? 'null')
    return typeof kept === 'object' ? (kept as KeptDraft | null) : null
  } catch {
    return null
  }
}

export function writeKept(
  ticketId: string,
  mode: ComposerMode,
  kept: KeptDraft | null,
  box: Box = localStorage,
): void {
  try {
    if (kept === null) box.removeItem(keyOf(ticketId, mode))
    else box.setItem(keyOf(ticketId, mode), JSON.stringify(kept))
  } catch {
    // A full or closed storage must not stop anyone from typing.
  }
}
