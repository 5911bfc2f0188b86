import { operationalDisconnect } from './disconnect.ts'
import { createMouth } from './mouth.ts'
import { cutInCharacter, cutInLine } from './pieces.ts'
import type { StreamFaultSource } from './stream-faults.ts'
import type { Wire } from './wire.ts'

/** A stream of JSON lines, with whatever goes wrong on it. */
export interface StreamWriter {
  readonly isOpen: boolean
  send(item: object): void
  heartbeat(): void
  /** Looks at once whether the connection shall end. */
  feelFaults(): void
  /** Says why it ends, and ends in order. */
  disconnect(type: Parameters<typeof operationalDisconnect>[0]): void
}

const HEARTBEAT = Buffer.from('\r\n')
/** A reader who is this far behind is sent away, as the network does. */
const MAX_BACKLOG_BYTES = 5 * 1024 * 1024

export function createFaultyWriter(wire: Wire, faults: StreamFaultSource): StreamWriter {
  const mouth = createMouth(wire, faults)
  let isOpen = true
  let heldBack: Buffer | null = null
  wire.onClose(() => {
    isOpen = false
    mouth.stop()
  })
  const breakOff = (bytes: Uint8Array | null) => {
    isOpen = false
    if (bytes) mouth.say(bytes)
    mouth.finish(wire.cut)
  }
  const disconnect: StreamWriter['disconnect'] = type => {
    isOpen = false
    mouth.say(toLine(operationalDisconnect(type)))
    mouth.finish(wire.end)
  }
  /** Whether the connection ended here instead of sending. */
  const endsInstead = () => {
    if (faults.take('disconnect')) breakOff(null)
    else if (faults.take('goodbye')) disconnect('OperationalDisconnect')
    else if (wire.backlogBytes + mouth.backlogBytes > MAX_BACKLOG_BYTES) disconnect('SlowReader')
    return !isOpen
  }
  const releaseHeldBack = () => {
    if (heldBack) mouth.say(heldBack)
    heldBack = null
  }
  const sayLine = (line: Buffer) => {
    if (heldBack === null && faults.take('reorder')) {
      heldBack = line
      return
    }
    mouth.say(line)
    if (faults.take('duplicate')) mouth.say(line)
    releaseHeldBack()
  }
  return {
    feelFaults() {
      const { disconnect, goodbye } = faults.current
      if (isOpen && disconnect + goodbye > 0) endsInstead()
    },
    get isOpen() {
      return isOpen
    },
    disconnect,
    send(item) {
      if (!isOpen || faults.current.silence !== 'none' || endsInstead()) return
      const line = toLine(item)
      if (faults.take('cutInLine')) return breakOff(cutInLine(line))
      const half = cutInCharacter(line)
      if (half && faults.take('cutInCharacter')) return breakOff(half)
      sayLine(line)
    },
    heartbeat() {
      if (!isOpen || faults.current.silence === 'everything' || endsInstead()) return
      releaseHeldBack()
      mouth.say(HEARTBEAT)
    },
  }
}

function toLine(item: object): Buffer {
  return Buffer.from(`${JSON.stringify(item)}\r\n`)
}
