import { splitIntoPieces } from './pieces.ts'
import type { StreamFaultSource } from './stream-faults.ts'
import type { Wire } from './wire.ts'

/** Brings bytes out in the order in which they were said, piece by piece where the faults want it. */
export interface Mouth {
  readonly backlogBytes: number
  say(bytes: Uint8Array): void
  /** Ends the wire once all has been said. */
  finish(end: () => void): void
  stop(): void
}

export function createMouth(wire: Wire, faults: StreamFaultSource): Mouth {
  const waiting: Uint8Array[] = []
  let pause: NodeJS.Timeout | null = null
  let end: (() => void) | null = null
  const speak = () => {
    pause = null
    for (let piece = waiting.shift(); piece; piece = waiting.shift()) {
      wire.write(piece)
      const { pieceDelayMs } = faults.current
      if (pieceDelayMs === 0) continue
      pause = setTimeout(speak, pieceDelayMs)
      return
    }
    end?.()
    end = null
  }
  return {
    get backlogBytes() {
      return waiting.reduce((sum, piece) => sum + piece.length, 0)
    },
    say(bytes) {
      waiting.push(...splitIntoPieces(bytes, faults.current.pieceBytes))
      if (pause === null) speak()
    },
    finish(how) {
      end = how
      if (pause === null) speak()
    },
    stop() {
      if (pause) clearTimeout(pause)
      waiting.length = 0
      end = null
    },
  }
}
