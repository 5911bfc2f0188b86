import type { StreamFaultSource } from './stream-faults.ts'

/** What of a line still goes out before the connection breaks; null where it does not break. */
export function takeCut(line: Uint8Array, faults: StreamFaultSource): Uint8Array | null {
  if (faults.take('cutInLine')) return line.subarray(0, line.length >> 1)
  const half = cutInCharacter(line)
  return half && faults.take('cutInCharacter') ? half : null
}

/** All up to and with the first byte of the first character that has several; null where there is none. */
function cutInCharacter(line: Uint8Array): Uint8Array | null {
  const lead = line.findIndex(byte => byte >= 0xc0)
  return lead === -1 ? null : line.subarray(0, lead + 1)
}
