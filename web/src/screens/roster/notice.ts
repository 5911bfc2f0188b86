import { createStore } from '../../app/store.ts'

/** A line that says what was just done, and takes it back while that is possible. */
export interface RosterNotice {
  readonly text: string
  readonly undo?: (() => void) | undefined
}

const SHOWN_MS = 12_000

export const rosterNotice = createStore<RosterNotice | null>(null)
let timer: ReturnType<typeof setTimeout> | undefined

export function showRosterNotice(next: RosterNotice): void {
  clearTimeout(timer)
  rosterNotice.set(next)
  timer = setTimeout(clearRosterNotice, SHOWN_MS)
}

export function clearRosterNotice(): void {
  clearTimeout(timer)
  rosterNotice.set(null)
}
