import { createStore } from '../../app/store.ts'

/** A line above the composer that says what was just done, and takes it back while that is possible. */
export interface Notice {
  readonly ticketId: string
  /** Where it is to be told although one has gone on to another ticket: the number by which people know it. */
  readonly number?: number
  readonly text: string
  readonly isTrouble?: boolean
  readonly undo?: (() => void) | undefined
  /** What was done may have been the end of it: the next ticket is one press away. */
  readonly offersNext?: boolean
}

const SHOWN_MS = 12_000

export const notice = createStore<Notice | null>(null)
let timer: ReturnType<typeof setTimeout> | undefined
let underWay: { isTakenBack: boolean } | null = null

/** Something is being done: from now on `z` means this, and nothing older. @returns what tells how it went. */
export function beginAct(): (how: Notice) => void {
  const act = { isTakenBack: false }
  underWay = act
  clearNotice()
  return how => {
    if (underWay === act) underWay = null
    if (act.isTakenBack && how.undo !== undefined) how.undo()
    else showNotice(how)
  }
}

/** Takes back what was done last; what is not yet done, as soon as it is. */
export function takeBack(): void {
  if (underWay === null) notice.get()?.undo?.()
  else underWay.isTakenBack = true
}

export function showNotice(next: Notice): void {
  clearTimeout(timer)
  notice.set(next)
  timer = setTimeout(() => notice.set(null), SHOWN_MS)
}

export function clearNotice(): void {
  clearTimeout(timer)
  notice.set(null)
}
