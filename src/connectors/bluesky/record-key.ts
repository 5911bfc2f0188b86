import { createHash } from 'node:crypto'

const LETTERS = '234567abcdefghijklmnopqrstuvwxyz'

/**
 * A record's key (TID: 53 bits of microseconds, 10 bits of clock) that is the same whenever it is asked for: by the
 * time and the id of what is written. A second try then meets the first one on the network instead of doubling it.
 */
export function recordKeyOf(at: Date, id: string): string {
  const hash = createHash('sha256').update(id).digest()
  const micros = BigInt(Math.max(0, at.getTime())) * 1000n + BigInt(hash.readUInt16BE(0) % 1000)
  return writeTid(micros & ((1n << 53n) - 1n), BigInt(hash.readUInt16BE(2) & 0x3ff))
}

function writeTid(micros: bigint, clock: bigint): string {
  let rest = (micros << 10n) | clock
  let text = ''
  for (let n = 0; n < 13; n++) {
    text = (LETTERS[Number(rest & 31n)] ?? '2') + text
    rest >>= 5n
  }
  return text
}
