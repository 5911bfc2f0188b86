import { createHmac } from 'node:crypto'

const STEP_MS = 30_000
/** Clocks of telephones go wrong by half a minute: one step before and one behind are taken too. */
const NEIGHBOURS = [0, -1, 1] as const

/** What an authenticator shows in one step of thirty seconds (RFC 6238: SHA-1, six digits). */
function codeOf(secret: string, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const digest = createHmac('sha1', secret).update(counter).digest()
  const number = digest.readUInt32BE((digest.at(-1) ?? 0) & 15) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}

/** @returns the step that a code belongs to, counted since 1970; null where it is none of now. */
export function findStep(secret: string, code: string, now: Date): number | null {
  const present = Math.floor(now.getTime() / STEP_MS)
  const found = NEIGHBOURS.find(each => codeOf(secret, present + each) === code)
  return found === undefined ? null : present + found
}
