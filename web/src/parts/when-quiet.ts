const QUIET_MS = 1_500

interface Waitable {
  wait(): Promise<unknown>
}

const queue: Waitable[] = []
let isBegun = false

/** To be fetched behind the first picture, one after the other. */
export function fetchWhenQuiet(part: Waitable): void {
  queue.push(part)
  if (isBegun && queue.length === 1) void fetchAll()
}

/** The first picture stands. @returns how to stop before anything was fetched. */
export function beginQuiet(): () => void {
  if (isBegun) return () => undefined
  const timer = setTimeout(() => {
    isBegun = true
    void fetchAll()
  }, QUIET_MS)
  return () => clearTimeout(timer)
}

/** Parts that bring parts of their own lengthen the queue meanwhile. */
async function fetchAll(): Promise<void> {
  for (let part = queue[0]; part !== undefined; part = queue[0]) {
    await part.wait()
    queue.shift()
  }
}
