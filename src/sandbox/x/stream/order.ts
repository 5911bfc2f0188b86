import type { StreamFaultSource } from './stream-faults.ts'

/** Lets lines pass one by one, some twice, and some only after the one behind them. */
export interface Order {
  pass(line: Uint8Array): void
  /** Lets out the line that waits for one behind it. */
  release(): void
}

export function createOrder(faults: StreamFaultSource, say: (line: Uint8Array) => void): Order {
  let heldBack: Uint8Array | null = null
  const release = () => {
    if (heldBack) say(heldBack)
    heldBack = null
  }
  return {
    release,
    pass(line) {
      if (heldBack === null && faults.take('reorder')) {
        heldBack = line
        return
      }
      say(line)
      if (faults.take('duplicate')) say(line)
      release()
    },
  }
}
