import { takeCut } from './cut.ts'
import { type DisconnectType, operationalDisconnect } from './disconnect.ts'
import { createMouth, type Mouth } from './mouth.ts'
import { createOrder } from './order.ts'
import type { StreamFaultSource } from './stream-faults.ts'
import type { Wire } from './wire.ts'

/** A stream of JSON lines, with whatever goes wrong on it. */
export interface StreamWriter {
  readonly isOpen: boolean
  send(item: object): void
  heartbeat(): void
  /** Looks at once whether the connection shall end, or need not be slow any more. */
  feelFaults(): void
  /** Says why it ends, and ends in order. */
  disconnect(type: DisconnectType): void
}

const HEARTBEAT = Buffer.from('\r\n')
/** A reader who is this far behind is sent away, as the network does. */
const MAX_BACKLOG_BYTES = 5 * 1024 * 1024

export function createFaultyWriter(wire: Wire, faults: StreamFaultSource): StreamWriter {
  const mouth = createMouth(wire, faults)
  const order = createOrder(faults, mouth.say)
  const ending = createEnding(wire, mouth, faults)
  return {
    get isOpen() {
      return ending.isOpen
    },
    disconnect: ending.disconnect,
    feelFaults() {
      const { disconnect, goodbye } = faults.current
      if (disconnect + goodbye > 0) ending.isDue()
      mouth.hurry()
    },
    send(item) {
      if (faults.current.silence !== 'none' || ending.isDue()) return
      const line = toLine(item)
      const cut = takeCut(line, faults)
      if (cut) ending.breakOff(cut)
      else order.pass(line)
    },
    heartbeat() {
      if (faults.current.silence === 'everything' || ending.isDue()) return
      order.release()
      mouth.say(HEARTBEAT)
    },
  }
}

/** How a stream ends: broken off, or with a last word. Only once. */
interface Ending {
  readonly isOpen: boolean
  breakOff(lastBytes?: Uint8Array): void
  disconnect(type: DisconnectType): void
  /** Whether it has ended, be it just now for one of the faults. */
  isDue(): boolean
}

function createEnding(wire: Wire, mouth: Mouth, faults: StreamFaultSource): Ending {
  let isOpen = true
  wire.onClose(() => {
    isOpen = false
    mouth.stop()
  })
  const end = (how: () => void, lastBytes?: Uint8Array) => {
    if (!isOpen) return
    isOpen = false
    if (lastBytes) mouth.say(lastBytes)
    mouth.finish(how)
  }
  const breakOff = (lastBytes?: Uint8Array) => end(wire.cut, lastBytes)
  const disconnect = (type: DisconnectType) => end(wire.end, toLine(operationalDisconnect(type)))
  return {
    get isOpen() {
      return isOpen
    },
    breakOff,
    disconnect,
    isDue() {
      if (!isOpen) return true
      if (faults.take('disconnect')) breakOff()
      else if (faults.take('goodbye')) disconnect('OperationalDisconnect')
      else if (wire.backlogBytes + mouth.backlogBytes > MAX_BACKLOG_BYTES) disconnect('SlowReader')
      return !isOpen
    },
  }
}

function toLine(item: object): Buffer {
  return Buffer.from(`${JSON.stringify(item)}\r\n`)
}
