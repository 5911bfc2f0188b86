import { createHash } from 'node:crypto'

const LETTERS = '234567abcdefghijklmnopqrstuvwxyz'

const YEAR_MS = 365 * 86_400_000
const ANY_TIME_MS = Date.parse('2023-01-01T00:00:00Z')

/**
 * A record's key (TID: 53 bits of microseconds, 10 bits of clock) that follows from the id of what is written alone. A
 * second try, however late, then meets the first one on the network instead of doubling it. Its time is that of the
 * id, where the id has one; nobody sorts by it.
 */
export function recordKeyOf(id: string): string {
  const hash = createHash('sha256').update(id).digest()
  const ms = timeOfId(id) ?? ANY_TIME_MS + Number(hash.readBigUInt64BE(8) % BigInt(3 * YEAR_MS))
  return keyAt(new Date(ms), id)
}

/** UUIDs of version 7 begin with their time. */
const timeOfId = (id: string): number | null =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-7/i.test(id) ? Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) : null

/** A key in the place of a time, the rest of it by the id. */
export function keyAt(at: Date, id: string): string {
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
