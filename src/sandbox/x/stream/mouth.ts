import type { StreamFaultSource } from './stream-faults.ts'
import type { Wire } from './wire.ts'

/** Brings bytes out in the order in which they were said, piece by piece where the faults want it. */
export interface Mouth {
  readonly backlogBytes: number
  say(bytes: Uint8Array): void
  /** Goes on at once where there is no reason to pause any more. */
  hurry(): void
  /** Ends the wire once all has been said. */
  finish(end: () => void): void
  stop(): void
}

export function createMouth(wire: Wire, faults: StreamFaultSource): Mouth {
  let waiting: Uint8Array[] = []
  let backlogBytes = 0
  let pause: NodeJS.Timeout | null = null
  let end: (() => void) | null = null
  const speak = () => {
    pause = null
    for (let first = waiting[0]; first; first = waiting[0]) {
      const piece = takePiece(waiting, first, faults.current.pieceBytes)
      backlogBytes -= piece.length
      wire.write(piece)
      const { pieceDelayMs } = faults.current
      if (pieceDelayMs === 0) continue
      pause = setTimeout(speak, pieceDelayMs)
      return
    }
    end?.()
    end = null
  }
  const stop = () => {
    if (pause) clearTimeout(pause)
    waiting = []
    backlogBytes = 0
    end = null
  }
  return {
    get backlogBytes() {
      return backlogBytes
    },
    say(bytes) {
      waiting.push(bytes)
      backlogBytes += bytes.length
      if (pause === null) speak()
    },
    hurry() {
      if (pause === null || faults.current.pieceDelayMs > 0) return
      clearTimeout(pause)
      speak()
    },
    finish(how) {
      end = how
      if (pause === null) speak()
    },
    stop,
  }
}

/** Up to `size` bytes of the first that wait, all of them where it is 0. Characters are not respected. */
function takePiece(waiting: Uint8Array[], first: Uint8Array, size: number): Uint8Array {
  if (size === 0 || first.length <= size) {
    waiting.shift()
    return first
  }
  waiting[0] = first.subarray(size)
  return first.subarray(0, size)
}
