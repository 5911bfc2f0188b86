/** What comes in one breath is one burst. */
const BREATH_MS = 10

/**
 * Collects what comes and hands it over together: the first burst at once, what comes meanwhile when that has been
 * dealt with and the pause is over. Never two at a time: asking anew would break off the asking that is under way,
 * and under a steady flow nothing would ever arrive.
 */
export function gather<T>(
  pauseMs: () => number,
  flush: (items: readonly T[]) => Promise<unknown>,
): (item: T) => void {
  let items: T[] = []
  let isRunning = false
  const run = async () => {
    isRunning = true
    await wait(BREATH_MS)
    while (items.length > 0) {
      const taken = items
      items = []
      // What cannot be fetched says so where it is shown.
      await flush(taken).catch(() => undefined)
      await wait(pauseMs())
    }
    isRunning = false
  }
  return item => {
    items.push(item)
    if (!isRunning) void run()
  }
}

const wait = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))
