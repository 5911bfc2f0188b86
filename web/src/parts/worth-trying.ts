import { isLive } from '../api/is-live.ts'

const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 30_000

let pauseMs = FIRST_PAUSE_MS
let timer: ReturnType<typeof setTimeout> | undefined
let waiting: (() => void)[] = []

/** Until the connection is back, or, where nothing tells of connections, for longer and longer. */
export const untilWorthTrying = (): Promise<void> =>
  new Promise(resolve => {
    waiting.push(resolve)
    timer ??= setTimeout(() => {
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)
      tryAgain()
    }, pauseMs)
  })

/** Something came: what does not come after it is a new trouble. */
export function noteArrival(): void {
  pauseMs = FIRST_PAUSE_MS
}

export function watchConnection(): void {
  isLive.subscribe(() => isLive.get() && tryAgain())
  addEventListener('online', tryAgain)
}

function tryAgain(): void {
  clearTimeout(timer)
  timer = undefined
  const all = waiting
  waiting = []
  for (const resolve of all) resolve()
}
