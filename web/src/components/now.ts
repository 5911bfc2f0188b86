import { useSyncExternalStore } from 'react'

/**
 * One timer for the whole page. It ticks each second while anything counts seconds, else each half minute; every
 * watcher sees the time rounded to its own step, so that nothing is drawn anew in vain.
 */
export const SECOND = 1000
export const HALF_MINUTE = 30_000

const watchers = new Map<() => void, number>()
let timer: ReturnType<typeof setInterval> | null = null
let pace = 0
let now = Date.now()

function follow(): void {
  const wanted = watchers.size === 0 ? 0 : Math.min(...watchers.values())
  if (wanted === pace) return
  pace = wanted
  if (timer !== null) clearInterval(timer)
  timer = wanted === 0 ? null : setInterval(tick, wanted)
}

function tick(): void {
  now = Date.now()
  for (const watcher of watchers.keys()) watcher()
}

/** The present in ms, no fresher than the step asks for. */
export function useNow(step: typeof SECOND | typeof HALF_MINUTE = HALF_MINUTE): number {
  return useSyncExternalStore(
    watcher => {
      now = Date.now()
      watchers.set(watcher, step)
      follow()
      return () => {
        watchers.delete(watcher)
        follow()
      }
    },
    () => Math.floor(now / step) * step,
  )
}
