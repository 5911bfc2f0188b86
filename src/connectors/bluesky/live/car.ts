/** CIDv1, dag-cbor, SHA-256 of 32 bytes: what all records of the network have. */
const CID_BYTES = 36

/**
 * The blocks of a CAR file by the bytes of their CIDs, one letter each. Only those that are wanted; whether a block is
 * what its name says is not checked, because the AppView is asked for all that is of use.
 */
export function findBlocks(car: Buffer, wanted: ReadonlySet<string>): Map<string, Buffer> {
  const found = new Map<string, Buffer>()
  let at = skip(car, 0)
  while (at < car.length && found.size < wanted.size) {
    const { value: length, next } = readVarint(car, at)
    const end = next + length
    if (end > car.length || length < CID_BYTES) break
    const cid = car.toString('latin1', next, next + CID_BYTES)
    if (wanted.has(cid)) found.set(cid, car.subarray(next + CID_BYTES, end))
    at = end
  }
  return found
}

/** Behind the header, which names the root. */
function skip(car: Buffer, at: number): number {
  const { value, next } = readVarint(car, at)
  return next + value
}

function readVarint(bytes: Buffer, at: number): { value: number; next: number } {
  let value = 0
  for (let n = 0; n < 7; n++) {
    const byte = bytes.readUInt8(at + n)
    value += (byte & 0x7f) * 2 ** (7 * n)
    if (byte < 0x80) return { value, next: at + n + 1 }
  }
  throw new RangeError('no length')
}
