import { randomUUIDv7 } from 'node:crypto'

/**
 * Makes UUIDv7 that never go back: what is said within one millisecond keeps its order in lists, timelines and the
 * tail of events. The twelve bits behind the version count (RFC 9562, 6.2, method 1); the rest is chance.
 */
export function createNewId(random: () => string = randomUUIDv7): () => string {
  let lastMs = 0
  let count = 0
  return () => {
    const fresh = random()
    const ms = Number.parseInt(fresh.slice(0, 8) + fresh.slice(9, 13), 16)
    if (ms > lastMs) {
      lastMs = ms
      // Half of the room stays free for those that follow.
      count = Number.parseInt(fresh.slice(15, 18), 16) >> 1
    } else if (++count > MOST) {
      lastMs++
      count = 0
    }
    const time = lastMs.toString(16).padStart(12, '0')
    return `${time.slice(0, 8)}-${time.slice(8)}-7${count.toString(16).padStart(3, '0')}${fresh.slice(18)}`
  }
}

const MOST = 0xfff
