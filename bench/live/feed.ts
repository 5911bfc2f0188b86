import { setTimeout as pause } from 'node:timers/promises'
import type { Inbound } from '../../src/connectors/connector.ts'

export interface Arrival {
  readonly post: Inbound
  readonly at: number
}

export interface FeedOptions {
  /** Posts a second. */
  readonly rate: number
  readonly seconds: number
  /** The post that arrives as the nth. */
  readonly write: (n: number) => Inbound
  /** Takes in all that has arrived since it was last called. */
  readonly takeIn: (batch: readonly Inbound[]) => Promise<unknown>
}

const BREATH_MS = 10

/**
 * Posts arrive evenly by the clock, whether or not the last ones have been taken in, and what has arrived goes in
 * together, as a reader of a stream does it. The moment of receipt is that of arrival: waiting counts.
 */
export async function feed({ rate, seconds, write, takeIn }: FeedOptions): Promise<Arrival[]> {
  const arrivals: Arrival[] = []
  const beganAt = Date.now()
  while (arrivals.length < rate * seconds) {
    const arrived = Math.min(Math.floor(((Date.now() - beganAt) * rate) / 1000), rate * seconds)
    const batch: Arrival[] = []
    for (let n = arrivals.length; n < arrived; n++)
      batch.push({ post: write(n), at: beganAt + (n * 1000) / rate })
    arrivals.push(...batch)
    if (batch.length === 0) await pause(BREATH_MS)
    else await takeIn(batch.map(each => each.post))
  }
  return arrivals
}
