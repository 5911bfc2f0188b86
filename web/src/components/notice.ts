import { createStore, type Store } from '../app/store.ts'

/** A line that says what was just done, and takes it back while that is possible. */
export interface Notice {
  readonly text: string
  readonly undo?: (() => void) | undefined
  readonly isTrouble?: boolean
}

export interface NoticeBoard {
  readonly shown: Store<Notice | null>
  show(next: Notice): void
  clear(): void
}

const SHOWN_MS = 12_000

/** The place of one screen where it says what was done; it goes by itself. */
export function createNoticeBoard(): NoticeBoard {
  const shown = createStore<Notice | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  const clear = () => {
    clearTimeout(timer)
    shown.set(null)
  }
  const show = (next: Notice) => {
    clearTimeout(timer)
    shown.set(next)
    timer = setTimeout(clear, SHOWN_MS)
  }
  return { shown, show, clear }
}
