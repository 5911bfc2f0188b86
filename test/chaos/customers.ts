import type { Random } from '../../src/sandbox/cast/random.ts'
import { pause } from './pause.ts'

export interface Customers {
  readonly said: () => number
  /** For how long they held their tongues because too much lay unread. */
  readonly heldMs: () => number
  /** Resolves when the last word has been said. */
  stop(): Promise<void>
}

export interface CustomerOptions {
  readonly seed: number
  /** Messages a second, on the average. */
  readonly rate: number
  /** False while so much lies unread that the network itself would soon no longer show it to anybody. */
  readonly mayGoOn: (said: number) => boolean
}

/** People who speak, without regard to whether anybody is there to hear. */
export interface Crowd {
  readonly random: Random
  /** One of them says one thing. */
  sayOne(): Promise<void>
}

const HOLD_MS = 100
/** A crowd that could not speak for a while does not shout all of it at once. */
const MOST_AT_ONCE_MS = 1000

export function letSpeak(crowd: Crowd, { rate, mayGoOn }: CustomerOptions): Customers {
  const state = { isOver: false, said: 0, heldMs: 0 }
  const running = speak(crowd, rate, mayGoOn, state)
  running.catch(() => undefined)
  return {
    said: () => state.said,
    heldMs: () => state.heldMs,
    stop() {
      state.isOver = true
      return running
    },
  }
}

/** Words fall due by the clock, so that a slow answer of the network makes them no fewer. */
async function speak(
  crowd: Crowd,
  rate: number,
  mayGoOn: CustomerOptions['mayGoOn'],
  state: { isOver: boolean; said: number; heldMs: number },
): Promise<void> {
  let dueAt = performance.now()
  while (!state.isOver) {
    if (!mayGoOn(state.said)) {
      await pause(HOLD_MS)
      state.heldMs += HOLD_MS
      dueAt = performance.now()
      continue
    }
    await crowd.sayOne()
    state.said++
    dueAt = Math.max(dueAt, performance.now() - MOST_AT_ONCE_MS) + crowd.random.between(0, 2000) / rate
    const earlyMs = dueAt - performance.now()
    if (earlyMs > 1) await pause(earlyMs)
  }
}
