/** Lets so many pieces of work run at once; the others wait for their turn, in their order. */
export type Gate = <T>(work: () => Promise<T>, signal: AbortSignal) => Promise<T | null>

/** Whoever was broken off while he waited does not begin: null. */
export function createGate(places: number): Gate {
  let inside = 0
  const waiting: (() => void)[] = []
  return async (work, signal) => {
    while (inside >= places && !signal.aborted) await new Promise<void>(go => waiting.push(go))
    if (signal.aborted) {
      // The turn that woke this one belongs to the next.
      waiting.shift()?.()
      return null
    }
    inside++
    try {
      return await work()
    } finally {
      inside--
      waiting.shift()?.()
    }
  }
}
