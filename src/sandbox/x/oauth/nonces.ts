/** How far the clock of a signer may be from ours. */
const WINDOW_SECONDS = 300

/** Tells a signed request that comes for the second time, or out of its time (RFC 5849, section 3.3). */
export interface Nonces {
  accept(nonce: string | undefined, timestamp: string | undefined): boolean
}

export function createNonces(now: () => Date): Nonces {
  const seen = new Map<string, number>()
  return {
    accept(nonce, timestamp) {
      const at = Number(timestamp)
      const seconds = now().getTime() / 1000
      if (!nonce || !(Math.abs(at - seconds) <= WINDOW_SECONDS)) return false
      forgetBefore(seen, seconds - WINDOW_SECONDS)
      const key = `${at} ${nonce}`
      if (seen.has(key)) return false
      seen.set(key, at)
      return true
    },
  }
}

/** The oldest stand first, nearly: what is out of its time is refused anyway. */
function forgetBefore(seen: Map<string, number>, limit: number): void {
  for (const [key, at] of seen) {
    if (at >= limit) return
    seen.delete(key)
  }
}
