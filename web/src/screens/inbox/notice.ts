import { createStore } from '../../app/store.ts'

/** A line above the composer that says what was just done, and takes it back while that is possible. */
export interface Notice {
  readonly ticketId: string
  readonly text: string
  readonly isTrouble?: boolean
  readonly undo?: (() => void) | undefined
  /** What was done may have been the end of it: the next ticket is one press away. */
  readonly offersNext?: boolean
}

const SHOWN_MS = 12_000

export const notice = createStore<Notice | null>(null)
let timer: ReturnType<typeof setTimeout> | undefined

export function showNotice(next: Notice): void {
  clearTimeout(timer)
  notice.set(next)
  timer = setTimeout(() => notice.set(null), SHOWN_MS)
}

export function clearNotice(): void {
  clearTimeout(timer)
  notice.set(null)
}
