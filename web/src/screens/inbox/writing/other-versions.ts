import { createStore, useStore } from '../../../app/store.ts'
import { touchDrafts } from '../composer/drafts.ts'
import type { ComposerMode } from '../outgoing.ts'
import { type Content, digest, readContent, writeContent } from './content.ts'

/** A version of one's own draft that gave way to a newer one. */
export interface OtherVersion {
  readonly content: Content
  readonly writtenAt: string
}

const PREFIX = 'pronto.other.'
const keyOf = (ticketId: string, mode: ComposerMode): string => `${PREFIX}${ticketId}.${mode}`
const changed = createStore(0)

function read(ticketId: string, mode: ComposerMode): OtherVersion | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(ticketId, mode)) ?? 'null') as OtherVersion | null
  } catch {
    return null
  }
}

/** Kept in this browser until its author has chosen. */
export function putOtherVersion(ticketId: string, mode: ComposerMode, other: OtherVersion | null): void {
  try {
    if (other === null || digest(other.content) === '') localStorage.removeItem(keyOf(ticketId, mode))
    else localStorage.setItem(keyOf(ticketId, mode), JSON.stringify(other))
  } catch {
    // A full or closed storage must not stop anyone from typing.
  }
  changed.set(changed.get() + 1)
}

export function useOtherVersion(ticketId: string, mode: ComposerMode): OtherVersion | null {
  useStore(changed)
  return read(ticketId, mode)
}

/** The two change places: still nothing is lost. */
export function swapVersions(ticketId: string, mode: ComposerMode): void {
  const other = read(ticketId, mode)
  if (other === null) return
  const mine = readContent(ticketId, mode)
  writeContent(ticketId, mode, other.content)
  touchDrafts()
  putOtherVersion(ticketId, mode, { content: mine, writtenAt: new Date().toISOString() })
}
